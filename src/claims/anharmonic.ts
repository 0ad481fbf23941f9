import type { Objective } from '../objectives/objective.ts';

/**
 * A strongly convex function of the plane that is not quadratic, for statements about any smooth objective:
 * f = ½(sx² + xy + y²) + ½(cosh x + cosh y), with stiffness s > ¼.
 */
export function anharmonic(stiffness: number): Objective {
  return {
    name: 'anharmonic',
    dimension: 2,
    value: ([x = NaN, y = NaN]) => (stiffness * x * x + x * y + y * y + Math.cosh(x) + Math.cosh(y)) / 2,
    gradient: ([x = NaN, y = NaN]) => [stiffness * x + (y + Math.sinh(x)) / 2, y + (x + Math.sinh(y)) / 2],
    minimizer: [0, 0],
  };
}
