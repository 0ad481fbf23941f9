import type { ScheduleConstants } from '../methods/schedules/schedule.ts';
import { binaryShift } from './binary-shift.ts';
import type { ScaledProduct } from './schedule-product.ts';

/**
 * A whole round of a schedule whose learning rate sits outside the buffer, as a matrix on the buffer and the point where gradients
 * are taken: v ← βv + y, y ← y − ηλv, or with look-ahead y ← y − ηλ(βv + y).
 *
 * In these coordinates a round ends where the next one begins, whatever the rate does between the last step and the first.
 */
export function bufferRound({ beta, gamma, eta }: ScheduleConstants, lambda: number): ScaledProduct {
  let [a, b, c, d] = [1, 0, 0, 1];
  let [exponent, determinant, determinantExponent] = [0, 1, 0];
  for (let i = 0; i < eta.length; i++) {
    const [keep, etaLambda, ahead] = [beta[i]!, eta[i]! * lambda, gamma[i] !== 0];
    [a, b, c, d] = [keep * a + c, keep * b + d, c, d];
    [c, d] = ahead
      ? [c - etaLambda * (keep * a + c), d - etaLambda * (keep * b + d)]
      : [c - etaLambda * a, d - etaLambda * b];
    determinant *= ahead ? keep * (1 - etaLambda) : keep;
    const shift = binaryShift(Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d)));
    const factor = 2 ** -shift;
    [a, b, c, d] = [a * factor, b * factor, c * factor, d * factor];
    exponent += shift;
    const determinantShift = binaryShift(Math.abs(determinant));
    determinant *= 2 ** -determinantShift;
    determinantExponent += determinantShift;
  }
  return { a, b, c, d, exponent, determinant, determinantExponent };
}
