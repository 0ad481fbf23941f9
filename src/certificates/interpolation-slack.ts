import type { CurvatureInterval } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const less = (a: Vector, b: Vector): Vector => a.map((x, i) => x - b[i]!);

/**
 * The least slack, over all pairs of points, of the conditions under which some μ-strongly convex function with L-Lipschitz gradient
 * has a function's values and gradients there. With x = xᵢ − xⱼ and g = gᵢ − gⱼ:
 *
 * fᵢ − fⱼ − gⱼ·x ≥ (|g|²/L + μ|x|² − 2(μ/L) g·x)/(2(1 − μ/L)),
 *
 * as a part of L times the largest |x|². Source: `taylor2017`.
 */
export function interpolationSlack(
  objective: Objective,
  points: readonly Vector[],
  { mu, L }: CurvatureInterval,
): number {
  const known = points.map((point) => ({
    point,
    value: objective.value(point),
    gradient: objective.gradient(point),
  }));
  const size = Math.max(...points.map((point) => dot(point, point)));
  let least = Infinity;
  for (const a of known) {
    for (const b of known) {
      if (a === b) continue;
      const [x, g] = [less(a.point, b.point), less(a.gradient, b.gradient)];
      const needed = (dot(g, g) / L + mu * dot(x, x) - 2 * (mu / L) * dot(g, x)) / (2 * (1 - mu / L));
      least = Math.min(least, a.value - b.value - dot(b.gradient, x) - needed);
    }
  }
  return least / (L * size);
}
