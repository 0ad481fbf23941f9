import { estimateRate } from '../dynamics/estimate-rate.ts';
import type { Trajectory } from '../dynamics/trajectory.ts';
import { checkAtLeastZero, checkFinite } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import type { MatcherResult } from './matcher-result.ts';
import { isObject, ratedOf, type Rated } from './rated.ts';

/** A rate by its distance from 1, for rates that no double tells from 1. */
export interface RateByGap {
  /** 1 − ρ, 0 < gap ≤ 1. */
  readonly gap: number;
}

/** How near is near enough. */
export interface ContractionOptions {
  /** The largest relative difference: of ρ, or of 1 − ρ where that was given. Default 1e-12; 1e-3 for a measured rate. */
  readonly tolerance?: number;
}

/** The roots of a mode are right to a few ulp; the rest is for the formula of whoever asserts. */
const COMPUTED_TOLERANCE = 1e-12;
/** What a rate estimated from 200 iterates is good for. */
const MEASURED_TOLERANCE = 1e-3;
/** Significant digits of a message: a difference of one part in 1e12 has to show. */
const DIGITS = 15;

/** Asserts the rate of something analysed, or of a trajectory: see `HeavyballMatchers.toContractAtRate`. */
export function toContractAtRate(
  received: unknown,
  rate: number | RateByGap,
  options: ContractionOptions = {},
): MatcherResult {
  const expected = expectedRate(rate);
  const { found, isMeasured } = foundRate(received);
  const { tolerance = isMeasured ? MEASURED_TOLERANCE : COMPUTED_TOLERANCE } = options;
  checkAtLeastZero('toContractAtRate', 'tolerance', tolerance);
  const isByGap = expected.gap !== undefined;
  const [wanted, got] = isByGap ? [expected.gap, found.gap] : [expected.rate, found.rate];
  const pass = Math.abs(got - wanted) <= tolerance * Math.abs(wanted);
  const symbol = isByGap ? '1 − ρ' : 'ρ';
  return {
    pass,
    message: () =>
      `expected ${symbol} ${pass ? 'not ' : ''}to be ${formatNumber(wanted, { digits: DIGITS })} within ` +
      `${formatNumber(tolerance)} relative, got ${formatNumber(got, { digits: DIGITS })}: ${found.words}`,
  };
}

type ExpectedRate = { readonly rate: number; readonly gap?: undefined } | RateByGap;

function expectedRate(rate: unknown): ExpectedRate {
  if (isObject(rate) && 'gap' in rate) {
    const { gap } = rate;
    checkFinite('toContractAtRate', 'gap', gap);
    if (!(gap > 0 && gap <= 1)) throw inputRangeError(`toContractAtRate: gap must be in (0, 1], got ${gap}`);
    return { gap };
  }
  checkFinite('toContractAtRate', 'rate', rate);
  if (!(rate >= 0 && rate < 1)) throw inputRangeError(`toContractAtRate: rate must be in [0, 1), got ${rate}`);
  return { rate };
}

function foundRate(received: unknown): { readonly found: Omit<Rated, 'stability'>; readonly isMeasured: boolean } {
  if (!isTrajectory(received)) return { found: ratedOf('toContractAtRate', received), isMeasured: false };
  const { rate, rateDecay, differences } = estimateRate(received);
  const gap = -Math.expm1(-rateDecay);
  const words = `a trajectory with ρ = ${formatRate({ rate, gap })}, from ${differences} differences`;
  return { found: { rate, gap, words }, isMeasured: true };
}

function isTrajectory(value: unknown): value is Trajectory | readonly Vector[] {
  return Array.isArray(value) || (isObject(value) && 'iterates' in value);
}
