import type { Random } from '../numeric/random.ts';

/** One number of a claim's cases: its range, and the scale on which it is drawn. */
export interface ClaimVariable {
  /** Smallest value. */
  readonly least: number;
  /** Largest value. */
  readonly most: number;
  /** `'linear'`: uniform. `'log'`: uniform in the logarithm. `'integer'`: uniform over the whole numbers. */
  readonly scale: 'linear' | 'log' | 'integer';
}

/** Where a claim is put to the test. */
export interface ClaimDomain {
  /** The independent numbers of a case; every combination of values in range is a case. */
  readonly variables: Readonly<Record<string, ClaimVariable>>;
  /** The same in words, with anything that follows from the variables: `L = κ μ`. */
  readonly words: string;
}

/** One case: a number for each variable of the domain. */
export type ClaimCase = Readonly<Record<string, number>>;

/**
 * What testing a claim shows.
 *
 * - `'holds'`: the two sides agree in every case.
 * - `'holds-only-if'`: they agree in every case that satisfies the claim's condition, and in some other case they do not.
 * - `'refuted'`: they disagree although the condition, if there is one, is satisfied.
 */
export type ClaimVerdict = 'holds' | 'holds-only-if' | 'refuted';

/**
 * A checkable statement about momentum methods, with two sides that are computed independently.
 *
 * The predicted side is the statement's formula. The measured side comes from simulated iterations, the integrated ODE, or
 * the eigenvalues of a general matrix routine, never from the function that predicts. Statements of the literature that are
 * false stay in the list: `predicted` then says what the statement says, and `expected` is `'refuted'`.
 */
export interface Claim<C extends ClaimCase = ClaimCase> {
  /** Stable short name in kebab-case: `endpoint-theorem`. */
  readonly id: string;
  /** The statement. */
  readonly statement: {
    /** In words, without markup. */
    readonly plain: string;
    /** As a formula in TeX, without dollar signs. */
    readonly tex: string;
  };
  /** A key of docs/references.md; for hearsay, `widely repeated; settled by` and the key. */
  readonly source: string;
  /** Where it is tested. */
  readonly domain: ClaimDomain;
  /** The verdict that a correct toolkit reaches. */
  readonly expected: ClaimVerdict;
  /** Draws one case of the domain. */
  draw(random: Random): C;
  /** The condition of a claim that holds only if something holds; absent elsewhere. */
  readonly condition?: {
    /** In words: `ηλ < 1`. */
    readonly words: string;
    /** Whether a case satisfies it. */
    holds(instance: C): boolean;
  };
  /**
   * A case in which the statement fails, for a claim that fails only in some of its domain. It is tested first, so that few
   * drawn cases give the same verdict as many.
   */
  readonly witness?: C;
  /** What the statement says of a case. */
  predicted(instance: C): readonly number[];
  /** What happens in that case, in the same order. */
  measured(instance: C): readonly number[];
  /** The largest distance max |predicted − measured| that still counts as agreement in this case. */
  tolerance(instance: C): number;
  /** Why the tolerance is what it is. */
  readonly toleranceReason: string;
}
