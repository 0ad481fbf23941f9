import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { SliceComparison } from './slice-comparison.ts';
import { semiAxes, type SliceView } from './slice-view.ts';

/** From one level line to the next, f − f(θ*) shrinks by this factor, so that the line comes to half the distance. */
export const LEVEL_FACTOR = 4;
/** How many level lines lie outside the one through the start, and how many there are at most. */
const OUTER_LEVELS = 5;
const MOST_LEVELS = 18;
/** A level line nearer than this many pixels to the stationary point is not drawn. */
const LEAST = 3;
/** Points of a branch of a hyperbola to each side of its vertex, and how far it is followed, in sizes of the plot. */
const POINTS = 24;
const FAR = 3;

/** Semi-axes in pixels. */
interface Axes {
  readonly rx: number;
  readonly ry: number;
}

/** The level lines of a slice: ellipses around an extremum; around a saddle hyperbolas, dashed where f is below the saddle's. */
export function sliceLevels(slice: SliceComparison, { x, y }: SliceView): Markup {
  const centre = { x: x.project(slice.minimizer[0]), y: y.project(slice.minimizer[1]) };
  const [width, height] = [Math.abs(x.range[1] - x.range[0]), Math.abs(y.range[0] - y.range[1])];
  const perX = width / (x.domain[1] - x.domain[0]);
  const perY = height / (y.domain[1] - y.domain[0]);
  const axes = Array.from({ length: MOST_LEVELS }, (_, i): Axes => {
    const [a, b] = semiAxes(slice, LEVEL_FACTOR ** (OUTER_LEVELS - i));
    return { rx: a * perX, ry: b * perY };
  }).filter(({ rx, ry }) => Math.max(rx, ry) >= LEAST);
  const [first, second] = slice.curvatures;
  if (first * second > 0) {
    return concat(
      ...axes.map((one) => element('ellipse', { class: 'hb-contour', cx: centre.x, cy: centre.y, ...one })),
    );
  }
  const reach = FAR * Math.hypot(width, height);
  const [across, upwards] = [true, false].map((isAcross) =>
    axes.map((one) => branches(centre, one, isAcross, reach)).join(''),
  );
  return concat(
    element('path', { class: 'hb-contour', d: first > 0 ? across : upwards }),
    element('path', { class: 'hb-contour hb-dash', d: first > 0 ? upwards : across }),
    ...axes
      .slice(0, 1)
      .map((one) => element('path', { class: 'hb-contour hb-thin', d: asymptotes(centre, one, reach) })),
  );
}

/** Both branches of a hyperbola, that open to the sides or upwards and downwards. */
function branches(centre: Pixel, { rx, ry }: Axes, isAcross: boolean, reach: number): string {
  const end = Math.acosh(Math.max(reach / Math.min(rx, ry), 1));
  const angles = Array.from({ length: 2 * POINTS + 1 }, (_, i) => ((i - POINTS) / POINTS) * end);
  return [1, -1]
    .map((side) =>
      pathOf(
        angles.map((t) => {
          const [along, beside] = [side * Math.cosh(t), Math.sinh(t)];
          return {
            x: centre.x + rx * (isAcross ? along : beside),
            y: centre.y + ry * (isAcross ? beside : along),
          };
        }),
      ),
    )
    .join('');
}

/** The lines on which f is what it is at the saddle. */
function asymptotes({ x, y }: Pixel, { rx, ry }: Axes, reach: number): string {
  const [dx, dy] = [(rx / Math.hypot(rx, ry)) * reach, (ry / Math.hypot(rx, ry)) * reach];
  return [1, -1]
    .map((side) =>
      pathOf([
        { x: x - dx, y: y - side * dy },
        { x: x + dx, y: y + side * dy },
      ]),
    )
    .join('');
}
