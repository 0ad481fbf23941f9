import { exactBeta, roundedBeta } from '../methods/check-parameters.ts';
import type { Momentum } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';

/** A momentum coefficient 0 ≤ β < 1 with 1 − β and −ln β (Infinity for 0), each to full accuracy. */
export interface Memory {
  readonly beta: number;
  readonly oneMinusBeta: number;
  readonly decay: number;
}

/** Reads β or 1 − β; throws unless 0 ≤ β < 1. */
export function memoryOf(where: string, momentum: Momentum): Memory {
  exactBeta(where, momentum);
  const beta = roundedBeta(momentum);
  const oneMinusBeta = momentum.oneMinusBeta ?? 1 - beta;
  if (!(oneMinusBeta > 0 && oneMinusBeta <= 1)) {
    throw inputRangeError(`${where}: beta must be at least 0 and below 1, got ${beta}`);
  }
  return { beta, oneMinusBeta, decay: 0 - (beta > 0.5 ? Math.log1p(-oneMinusBeta) : Math.log(beta)) };
}
