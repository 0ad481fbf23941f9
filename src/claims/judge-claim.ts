import type { Claim, ClaimCase, ClaimVerdict } from './claim.ts';

/** A case in which the two sides of a claim disagree. */
export interface ClaimCounterexample {
  /** The case. */
  readonly instance: ClaimCase;
  /** What the statement says of it. */
  readonly predicted: readonly number[];
  /** What happens. */
  readonly measured: readonly number[];
  /** max |predicted − measured|. */
  readonly distance: number;
  /** The largest distance that would have counted as agreement. */
  readonly tolerance: number;
}

/** The outcome of testing one claim on many cases. */
export interface ClaimJudgement {
  /** The claim's name. */
  readonly id: string;
  /** What a correct toolkit finds. */
  readonly expected: ClaimVerdict;
  /** What was found. */
  readonly verdict: ClaimVerdict;
  /** How many cases were tested. */
  readonly cases: number;
  /** The largest distance ÷ tolerance over the cases that satisfy the claim's condition: at most 1 where the claim holds. */
  readonly worst: number;
  /** The worst case of disagreement, where there is one. */
  readonly counterexample?: ClaimCounterexample;
}

/**
 * Compares the two sides of a claim on the given cases.
 *
 * @param claim - The claim.
 * @param cases - Cases of its domain.
 * @returns The verdict, with the case of largest distance ÷ tolerance as counterexample where the sides disagree.
 */
export function judgeClaim(claim: Claim, cases: Iterable<ClaimCase>): ClaimJudgement {
  let count = 0;
  let worstInside = 0;
  let worstOfAll = 0;
  let counterexample: ClaimCounterexample | undefined;
  for (const instance of cases) {
    count += 1;
    const comparison = compareSides(claim, instance);
    const ratio = ratioOf(comparison);
    if (claim.condition?.holds(instance) ?? true) worstInside = Math.max(worstInside, ratio);
    if (ratio > 1 && ratio > worstOfAll) counterexample = comparison;
    worstOfAll = Math.max(worstOfAll, ratio);
  }
  const verdict = worstInside > 1 ? 'refuted' : worstOfAll > 1 ? 'holds-only-if' : 'holds';
  const judgement = { id: claim.id, expected: claim.expected, verdict, cases: count, worst: worstInside } as const;
  return counterexample ? { ...judgement, counterexample } : judgement;
}

/** Both sides of one case and their distance. A NaN on either side is an infinite distance. */
function compareSides(claim: Claim, instance: ClaimCase): ClaimCounterexample {
  const predicted = claim.predicted(instance);
  const measured = claim.measured(instance);
  if (predicted.length !== measured.length) {
    throw new Error(`claim ${claim.id}: ${predicted.length} predicted numbers, ${measured.length} measured`);
  }
  const distances = predicted.map((value, i) => (value === measured[i] ? 0 : Math.abs(value - (measured[i] ?? NaN))));
  const distance = distances.some(Number.isNaN) ? Infinity : Math.max(0, ...distances);
  return { instance, predicted, measured, distance, tolerance: claim.tolerance(instance) };
}

function ratioOf({ distance, tolerance }: ClaimCounterexample): number {
  return distance === 0 ? 0 : distance / tolerance;
}
