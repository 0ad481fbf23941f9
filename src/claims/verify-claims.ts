import { checkInteger } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { claimCases } from './claim-cases.ts';
import type { Claim } from './claim.ts';
import { CLAIMS } from './index.ts';
import { judgeClaim, type ClaimJudgement } from './judge-claim.ts';

/** Options of {@link verifyClaims}. */
export interface VerifyOptions {
  /** Seed of the drawn cases, a whole number ≥ 0. Default 1. */
  readonly seed?: number;
  /** Cases drawn for each claim, a whole number ≥ 1. Default 200. */
  readonly cases?: number;
  /** Names of the claims to test. Default all. */
  readonly only?: readonly string[];
  /** Called after each claim with its judgement and how many are done of how many. */
  readonly onJudgement?: (judgement: ClaimJudgement, done: number, total: number) => void;
}

/** The outcome of testing claims. */
export interface Verification {
  /** Whether every claim got the verdict that is expected of it. */
  readonly passed: boolean;
  /** The seed, to draw the same cases again. */
  readonly seed: number;
  /** One judgement for each claim, in the order of `CLAIMS`. */
  readonly claims: readonly ClaimJudgement[];
}

/**
 * Tests claims on freshly drawn cases: every formula that the library states, and statements of the literature.
 *
 * A claim's cases depend on the seed and on its own name alone, so testing it by itself repeats them.
 *
 * @param options - Seed, number of cases, and which claims.
 * @returns Whether all verdicts are the expected ones, and each claim's judgement.
 * @throws RangeError if `seed` or `cases` is not a whole number in range, or `only` names an unknown claim;
 * TypeError if one of the two is no number.
 * @example
 * ```ts
 * import { verifyClaims } from 'heavyball';
 * const { passed } = await verifyClaims({ cases: 20, only: ['jury-stability'] });
 * passed; // => true
 * ```
 */
export async function verifyClaims(options: VerifyOptions = {}): Promise<Verification> {
  const { seed = 1, cases = 200, only, onJudgement } = options;
  checkInteger('verifyClaims', 'seed', seed, 0, 0xffffffff);
  checkInteger('verifyClaims', 'cases', cases, 1);
  const chosen = chooseClaims(only);
  const claims: ClaimJudgement[] = [];
  for (const claim of chosen) {
    // A turn of the event loop between claims lets a page draw and a terminal be interrupted.
    await new Promise((resolve) => setTimeout(resolve));
    const judgement = judgeClaim(claim, claimCases(claim, seed, cases));
    claims.push(judgement);
    onJudgement?.(judgement, claims.length, chosen.length);
  }
  return { passed: claims.every(({ verdict, expected }) => verdict === expected), seed, claims };
}

function chooseClaims(only: readonly string[] | undefined): readonly Claim[] {
  if (only === undefined) return CLAIMS;
  for (const id of only) {
    if (!CLAIMS.some((claim) => claim.id === id)) {
      throw inputRangeError(`verifyClaims: only must name claims of CLAIMS, got ${JSON.stringify(id)}`);
    }
  }
  return CLAIMS.filter((claim) => only.includes(claim.id));
}
