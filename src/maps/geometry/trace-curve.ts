import { flattenCurve } from '../../numeric/flatten-curve.ts';
import type { MapPoint } from '../map-geometry.ts';
import type { Chart, PlacedPoint } from './chart.ts';

/** Pieces that are looked at before any is passed over. */
const FEWEST_HALVINGS = 5;
/** Stands for a side on which nothing is wanted. */
const UNWANTED = 1;
/** Halvings that pin down where a curve enters or leaves the picture. */
const MOST_HALVINGS = 45;

/**
 * The pieces of a curve, t from 0 to 1, that lie in the picture or its margin, as points exactly on it: dense enough that
 * straight joins stay within a twentieth of a pixel. A curve may be undefined (NaN) or infinite on a part of its range; of what is
 * in the picture only the parts are kept whose points are `wanted`.
 */
export function traceCurve(
  chart: Chart,
  at: (t: number) => MapPoint,
  wanted: (point: MapPoint) => boolean = () => true,
): readonly (readonly MapPoint[])[] {
  const known = new Map<number, PlacedPoint>();
  const placeAt = (t: number): PlacedPoint => {
    const place = known.get(t) ?? chart.place(at(t));
    known.set(t, place);
    return place;
  };
  const seen = rangesInside((t) => chart.sides(placeAt(t)), [0, 1]);
  const kept = seen.flatMap((range) => rangesInside((t) => (wanted(placeAt(t).point) ? 0 : UNWANTED), range));
  return kept.map(([from, to]) =>
    // Without −0, which JSON does not have.
    [placeAt(from), ...flattenCurve(placeAt, [from, to])].map(({ point: { x, y } }) => ({ x: x + 0, y: y + 0 })),
  );
}

/** The ranges of t on which a curve is on no outer side, within a range that is searched. */
function rangesInside(
  sidesAt: (t: number) => number,
  [first, last]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  const search = (from: number, to: number, halvings: number): void => {
    const [start, end] = [sidesAt(from), sidesAt(to)];
    if (halvings >= FEWEST_HALVINGS && (start & end) !== 0) return;
    if (halvings >= FEWEST_HALVINGS && start === 0 && end === 0) {
      const last = ranges.at(-1);
      if (last?.[1] === from) ranges.splice(-1, 1, [last[0], to]);
      else ranges.push([from, to]);
      return;
    }
    if (halvings === MOST_HALVINGS) return;
    const middle = (from + to) / 2;
    search(from, middle, halvings + 1);
    search(middle, to, halvings + 1);
  };
  search(first, last, 0);
  return ranges;
}
