import { roundedBeta } from '../methods/check-parameters.ts';
import type { CurvatureInterval } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { DichotomyParameters } from './dichotomy.ts';
import { polygonProjection } from './polygon-projection.ts';

/**
 * The function f(x) = ½μ|x|² + ½(L − μ)(|x|² − dist²(x, P)) of {@link heavyBallCycle} for m corners; μ < L. It belongs to its class for
 * all parameters, but its gradient keeps heavy ball on the corners only where the cycle inequality holds.
 */
export function cycleObjective(
  parameters: DichotomyParameters,
  { mu, L }: CurvatureInterval,
  length: number,
): Objective {
  const { eta } = parameters;
  const beta = roundedBeta(parameters);
  const angle = (2 * Math.PI) / length;
  const corner: Vector = [
    (((1 + beta) * 2 * Math.sin(angle / 2) ** 2) / eta - mu) / (L - mu),
    (-(parameters.oneMinusBeta ?? 1 - beta) * Math.sin(angle)) / eta / (L - mu),
  ];
  const project = polygonProjection(corner, length);
  return {
    name: `${length}-cycle`,
    dimension: 2,
    value(point) {
      const nearest = project(point);
      const distance = Math.hypot(point[0]! - nearest[0]!, point[1]! - nearest[1]!);
      const size = Math.hypot(point[0]!, point[1]!);
      return 0.5 * mu * size ** 2 + 0.5 * (L - mu) * (size - distance) * (size + distance);
    },
    gradient(point) {
      const nearest = project(point);
      return point.map((x, i) => mu * x + (L - mu) * nearest[i]!);
    },
    minimizer: [0, 0],
    start: [1, 0],
  };
}
