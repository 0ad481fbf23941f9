import { heavyBall } from '../methods/heavy-ball.ts';
import { steppedLine } from './stepped-line.ts';

/** The velocities v ← βv + g after each of some gradients, from v = 0: heavy ball's steps at learning rate 1, reversed. */
export function steppedVelocities(beta: number, gradients: readonly number[]): number[] {
  let k = 0;
  const iterates = steppedLine(heavyBall, { beta, eta: 1 }, () => gradients[k++] ?? NaN, {
    start: 0,
    steps: gradients.length,
  });
  return gradients.map((_, i) => (iterates[i] ?? NaN) - (iterates[i + 1] ?? NaN));
}
