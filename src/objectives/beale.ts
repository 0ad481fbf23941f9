import type { Objective } from './objective.ts';
import { planeObjective } from './plane-objective.ts';

/** The cᵢ of the residuals cᵢ − x + xyⁱ. */
const CONSTANTS = [1.5, 2.25, 2.625] as const;

/** rᵢ = cᵢ − x + xyⁱ with its derivatives by x, y, xy and yy (that by xx is 0). */
function residuals(x: number, y: number): readonly (readonly [number, number, number, number, number])[] {
  return CONSTANTS.map((constant, index) => {
    const i = index + 1;
    const power = y ** i - 1;
    const slope = i * y ** (i - 1);
    return [constant + x * power, power, x * slope, slope, i === 1 ? 0 : x * i * (i - 1) * y ** (i - 2)];
  });
}

/**
 * Beale's function, a least-squares problem with plateaus and sharp ridges:
 *
 * $$f(x, y) = (1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2$$
 *
 * Not convex; minimiser (3, ½) of value 0, customary start (1, 1). Source: `more1981`.
 *
 * @example
 * ```ts
 * import { beale } from 'heavyball';
 * beale.value([3, 0.5]); // => 0
 * beale.value([1, 1]); // => 14.203125
 * ```
 */
export const beale: Objective = planeObjective({
  name: 'beale',
  value: (x, y) => residuals(x, y).reduce((sum, [r]) => sum + r * r, 0),
  gradient: (x, y) =>
    residuals(x, y).reduce<readonly [number, number]>(
      ([gx, gy], [r, rx, ry]) => [gx + 2 * r * rx, gy + 2 * r * ry],
      [0, 0],
    ),
  hessian: (x, y) =>
    residuals(x, y).reduce<readonly [number, number, number]>(
      ([xx, xy, yy], [r, rx, ry, rxy, ryy]) => [
        xx + 2 * rx * rx,
        xy + 2 * (rx * ry + r * rxy),
        yy + 2 * (ry * ry + r * ryy),
      ],
      [0, 0, 0],
    ),
  minimizers: [[3, 0.5]],
  start: [1, 1],
});
