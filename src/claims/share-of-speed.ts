import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { measuredRate } from './measured-rate.ts';

/** ln ρ of heavy ball on [1/κ, 1] with the best constants for `assumed` instead of κ, relative to that with the right ones. */
export function shareOfSpeed(kappa: number, assumed: number): number {
  const rateWith = (belief: number): number => {
    const { parameters } = optimalTuning(heavyBall, fromInterval(1 / belief, 1));
    return measuredRate(heavyBall, parameters, { mu: 1 / kappa, L: 1 });
  };
  return Math.log(rateWith(assumed)) / Math.log(rateWith(kappa));
}
