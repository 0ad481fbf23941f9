import type { Vector } from '../../numeric/vector.ts';
import { generalMomentum } from '../general-momentum.ts';
import { heavyBall } from '../heavy-ball.ts';
import type { StepState } from '../method.ts';
import type { Schedule } from './schedule.ts';

/** Makes step k = 1, 2, … of a schedule; without look-ahead the gradient is taken at the point itself. */
export function scheduleStep(
  { beta, gamma, eta }: Schedule,
  k: number,
  state: StepState,
  gradient: (point: Vector) => Vector,
): StepState {
  const [momentum, ahead, rate] = [beta[k - 1]!, gamma[k - 1]!, eta[k - 1]!];
  return ahead === 0
    ? heavyBall.step({ beta: momentum, eta: rate }, state, gradient)
    : generalMomentum.step({ beta: momentum, gamma: ahead, eta: rate }, state, gradient);
}
