import { checkPositive } from '../numeric/check.ts';
import { fitLine } from '../numeric/fit-line.ts';
import type { Objective } from '../objectives/objective.ts';
import { compareWithNesterovFlow } from './compare-with-nesterov-flow.ts';
import { checkIterations, type FlowGap, type FlowGapOptions } from './flow-gap-order.ts';
import { startOf } from './start-of.ts';

/**
 * Measures how fast the iterates of Nesterov's sequence, $\beta_k = (k - 1)/(k + 2)$, approach
 * $\ddot\theta + \frac3t\dot\theta + \nabla f(\theta) = 0$ as $h = \sqrt\eta$ goes to 0.
 *
 * @remarks The order is 1. Source: `su2016`.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - Duration, start and iterations, as in {@link flowGapOrder}.
 * @returns Time steps, gaps and the fitted order.
 * @throws TypeError or RangeError if an option is not as said.
 * @example
 * ```ts
 * import { diagonalQuadratic, nesterovGapOrder } from 'heavyball';
 * nesterovGapOrder(diagonalQuadratic([4, 1]), { duration: 3 }).order.toFixed(1); // => '1.0'
 * ```
 */
export function nesterovGapOrder(
  objective: Objective,
  options: Omit<FlowGapOptions, 'friction' | 'matching'>,
): Omit<FlowGap, 'method' | 'matching'> {
  const { duration, iterations = [64, 128, 256, 512, 1024] } = options;
  checkPositive('nesterovGapOrder', 'duration', duration);
  checkIterations('nesterovGapOrder', iterations);
  const start = startOf('nesterovGapOrder', objective, options.start);
  const timeSteps = iterations.map((n) => duration / n);
  const gaps = timeSteps.map(
    (h, i) => compareWithNesterovFlow({ eta: h * h }, objective, { steps: iterations[i]!, start }).gap,
  );
  const { slope } = fitLine(timeSteps.map(Math.log), gaps.map(Math.log));
  return { objective: objective.name, timeSteps, gaps, order: slope };
}
