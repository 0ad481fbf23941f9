import type { AxisScale, MapAxis } from '../../maps/map-axis.ts';
import type { MapPoint } from '../../maps/map-geometry.ts';
import type { MapRectangle } from '../../maps/plan-map.ts';
import type { MapSubject, Plane, PlaneAxis } from '../../maps/plane.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { quantityOn, type Stretch } from './axis-quantities.ts';
import type { PlanFlags } from './map-flags.ts';
import type { AxisFlag, SizeFlag } from './parse-axis.ts';
import { roundBeside } from './round-beside.ts';

/** Room beyond a marked point that would lie outside, in the length of the axis. */
const ROOM = 0.05;

/**
 * The rectangle that the flags ask for. Where they leave an axis open, it shows the stable learning rates and a little more,
 * momenta from a little below 0 (or from nearer to 1 where the best one is near 1), and all points that are to be marked.
 */
export function chooseAxes(
  flags: PlanFlags,
  plane: Plane,
  subject: MapSubject,
  marks: readonly MapPoint[],
  usualSize: SizeFlag,
): MapRectangle {
  const { x, y, size } = flags;
  if (size !== undefined && x?.count !== undefined && y?.count !== undefined) {
    throw inputRangeError('--size must not be given beside --x and --y with numbers of cells, got all three');
  }
  const [columns, rows] = size ?? usualSize;
  const known = { subject, onAxes: [plane.x, plane.y].flatMap((axis) => quantityOn(axis).parameters) };
  return {
    x: axisOf(
      plane.x,
      x,
      columns,
      known,
      marks.map((mark) => mark.x),
    ),
    y: axisOf(
      plane.y,
      y,
      rows,
      known,
      marks.map((mark) => mark.y),
    ),
  };
}

function axisOf(
  axis: PlaneAxis,
  flag: AxisFlag | undefined,
  cells: number,
  { subject, onAxes }: { readonly subject: MapSubject; readonly onAxes: readonly string[] },
  marks: readonly number[],
): MapAxis {
  const scale = flag?.scale ?? axis.scale;
  const count = flag?.count ?? cells;
  if (flag !== undefined) return { from: flag.from, to: flag.to, count, scale };
  const { from, to } = quantityOn(axis).stretch(subject, scale === 'log', onAxes);
  const shown = withMarks({ from, to }, scale, marks);
  return { from: Math.max(shown.from, axis.least), to: Math.min(shown.to, axis.most), count, scale };
}

/** The stretch, wide enough for all marks that the scale has room for. */
function withMarks({ from, to }: Stretch, scale: AxisScale, marks: readonly number[]): Stretch {
  const shown = marks.filter((mark) => scale === 'linear' || mark > 0);
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  if (scale === 'log') {
    const room = (to / from) ** ROOM;
    const round = (end: number): number => Number(end.toPrecision(3));
    return { from: least < from ? round(least / room) : from, to: most > to ? round(most * room) : to };
  }
  const room = ROOM * (to - from);
  const round = (end: number): number => roundBeside(end, room);
  return { from: least < from ? round(least - room) : from, to: most > to ? round(most + room) : to };
}
