import type { Objective } from '../objectives/objective.ts';

/** A convex function of the plane, not quadratic, whose curvature falls from L at its minimiser to μ far from it. */
export function softened(mu: number, L: number): Objective {
  const value = (x: number): number => (mu * x * x) / 2 + ((L - mu) * x * x) / (1 + Math.sqrt(1 + x * x));
  const slope = (x: number): number => mu * x + ((L - mu) * x) / Math.sqrt(1 + x * x);
  return {
    name: 'softened',
    dimension: 2,
    value: ([x = NaN, y = NaN]) => value(x) + value(y),
    gradient: ([x = NaN, y = NaN]) => [slope(x), slope(y)],
    minimizer: [0, 0],
  };
}
