import type { Schedule } from '../methods/schedules/schedule.ts';
import { binaryShift } from './binary-shift.ts';

/**
 * Where a mode is after some steps of a schedule, from two starts at once; every number is to be multiplied by 2^exponent.
 * A state from rest is `rest`; one with θ₋₁ = θ₀ − 1 is `rest + kick`.
 */
export interface ScheduleWalk {
  /** θ_k from θ₀ = θ₋₁ = 1: the residual polynomial. */
  rest: number;
  /** θ_{k−1} of the same. */
  restBefore: number;
  /** θ_k from θ₀ = 0, θ₋₁ = −1. */
  kick: number;
  /** θ_{k−1} of the same. */
  kickBefore: number;
  /** The power of two that was taken out. */
  exponent: number;
  /** ∏ D_j, whose own power of two is `determinantExponent`. */
  determinant: number;
  /** See `determinant`. */
  determinantExponent: number;
}

/**
 * Takes a mode through a schedule, without overflow, and shows where it is after each step k = 1, 2, …. The walk that `visit` is
 * shown is one object that changes.
 *
 * Displacements are followed beside positions: θ + (β − γηλ)(θ − θ₋) − ηλθ keeps the digits of a small ηλ, which 1 + β − ηλ
 * would lose.
 */
export function walkSchedule(
  { steps, beta, gamma, eta }: Schedule,
  lambda: number,
  visit: (walk: ScheduleWalk, k: number) => void,
): void {
  const walk: ScheduleWalk = {
    rest: 1,
    restBefore: 1,
    kick: 0,
    kickBefore: -1,
    exponent: 0,
    determinant: 1,
    determinantExponent: 0,
  };
  let [restMove, kickMove] = [0, 1];
  for (let k = 1; k <= steps; k++) {
    const etaLambda = eta[k - 1]! * lambda;
    const determinant = beta[k - 1]! - gamma[k - 1]! * etaLambda;
    restMove = determinant * restMove - etaLambda * walk.rest;
    kickMove = determinant * kickMove - etaLambda * walk.kick;
    walk.restBefore = walk.rest;
    walk.kickBefore = walk.kick;
    walk.rest += restMove;
    walk.kick += kickMove;
    walk.determinant *= determinant;
    const factor = broughtBack(walk);
    restMove *= factor;
    kickMove *= factor;
    visit(walk, k);
  }
}

/** Takes a power of two out of numbers that became large or small; returns what the displacements are to be multiplied by. */
function broughtBack(walk: ScheduleWalk): number {
  const determinantShift = binaryShift(Math.abs(walk.determinant));
  if (determinantShift !== 0) {
    walk.determinant *= 2 ** -determinantShift;
    walk.determinantExponent += determinantShift;
  }
  const [rest, kick] = [Math.abs(walk.rest), Math.abs(walk.kick)];
  const shift = binaryShift(Math.max(rest, kick, Math.abs(walk.restBefore), Math.abs(walk.kickBefore)));
  if (shift === 0) return 1;
  const factor = 2 ** -shift;
  walk.rest *= factor;
  walk.restBefore *= factor;
  walk.kick *= factor;
  walk.kickBefore *= factor;
  walk.exponent += shift;
  return factor;
}
