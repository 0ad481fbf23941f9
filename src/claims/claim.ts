import type { Random } from '../numeric/random.ts';

/** One number that a claim's case is drawn from: a range and the scale on which it is uniform. */
export interface ClaimVariable {
  readonly least: number;
  readonly most: number;
  /** `'log'`: uniform in the logarithm. `'integer'`: whole numbers. */
  readonly scale: 'linear' | 'log' | 'integer';
}

/** Where a claim is said to hold: each variable's range, and in words what else. */
export interface ClaimDomain {
  readonly variables: Readonly<Record<string, ClaimVariable>>;
  readonly words: string;
}

/** One drawn case: a number for each variable of the domain. */
export type ClaimCase = Readonly<Record<string, number>>;

/** What is expected of a claim. */
export type ExpectedVerdict = 'holds' | 'holds-only-if' | 'refuted';

/**
 * A checkable statement of the theory: a predicted and a measured side, computed independently.
 * The measured side uses simulation, the ODE or ml-matrix's eigenvalues, never the function that predicts.
 */
export interface Claim {
  /** Stable short name: `endpoint-theorem`. */
  readonly id: string;
  readonly statement: { readonly plain: string; readonly tex: string };
  /** A key of docs/references.md, or `widely repeated` with the reference that settles it. */
  readonly source: string;
  readonly domain: ClaimDomain;
  readonly expected: ExpectedVerdict;
  /** Draws a case from the domain. */
  draw(random: Random): ClaimCase;
  /** What the statement says. */
  predicted(instance: ClaimCase): readonly number[];
  /** What happens. */
  measured(instance: ClaimCase): readonly number[];
  /** Largest accepted distance between the two sides of this case. */
  tolerance(instance: ClaimCase): number;
  /** Why the tolerance is what it is. */
  readonly toleranceReason: string;
}
