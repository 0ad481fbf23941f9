import type { Objective } from '../../src/objectives/objective.ts';

/** ∇f = Aθ + ½ sinh θ with A = [[3, 1], [1, 2]]: smooth, convex, not quadratic. */
export const smooth: Objective = {
  name: 'smooth',
  dimension: 2,
  value: ([x = NaN, y = NaN]) => 1.5 * x * x + x * y + y * y + 0.5 * (Math.cosh(x) + Math.cosh(y)),
  gradient: ([x = NaN, y = NaN]) => [3 * x + y + 0.5 * Math.sinh(x), x + 2 * y + 0.5 * Math.sinh(y)],
};
