import type { ConventionFamily, FirstStep } from './convention-family.ts';
import type { ConventionParameters, RatePlacement, StoredVariable } from './convention.ts';

/** The state that the target must start from to make the source's first step too. */
export interface ConversionStart {
  /** The stored point, as multiples of the source's starting point and of the gradient there. */
  readonly point: FirstStep;
  /** The buffer, as such multiples. */
  readonly buffer: FirstStep;
}

/**
 * What must be done in the step whose learning rate is r times that of the step before, when only the learning rates are
 * carried over: `none`; `momentum`: in that step it is multiplied by `factor`; `buffer`: it is multiplied by `factor`
 * before that step, the point where the gradient is taken staying where it is; `schedule`: every step must be converted.
 */
export interface RateChange {
  /** Where the source's learning rate sits. */
  readonly from: RatePlacement;
  /** Where the target's sits. */
  readonly to: RatePlacement;
  /** What must be done. */
  readonly remedy: 'none' | 'momentum' | 'buffer' | 'schedule';
  /** By what, where something is multiplied: `r` or `1/r`. */
  readonly factor: 'r' | '1/r' | null;
}

/** How one convention says what another says, or why it cannot. */
export interface Conversion<Q extends ConventionParameters = ConventionParameters> {
  /** The source convention's name. */
  readonly from: string;
  /** Its parameters, complete. */
  readonly source: ConventionParameters;
  /** What they mean. */
  readonly family: ConventionFamily;
  /** The target convention's name. */
  readonly to: string;
  /** Its parameters, complete; null when no exact equivalent exists. */
  readonly parameters: Q | null;
  /** Why no exact equivalent exists; null when one does. */
  readonly reason: string | null;
  /** Whether the target must be given −∇f, because it cannot be told to maximize. */
  readonly negateGradient: boolean;
  /** What the target must start from; null when it starts as it always does. */
  readonly start: ConversionStart | null;
  /** What each of the two stores, the points where gradients are taken being the same; null when no equivalent exists. */
  readonly stored: {
    /** By the source. */
    readonly from: StoredVariable;
    /** By the target. */
    readonly to: StoredVariable;
  } | null;
  /** What a change of the learning rate asks for; null when no exact equivalent exists. */
  readonly rateChange: RateChange | null;
}
