import type { Fitted } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';

/** A run whose modes were found: the unknowns are the place on the method's tie, then ηλ of each mode, ascending. */
export interface FittedRun extends Fitted {
  /** The tie of the method; where that leaves γ free and there is one mode only, γ = 0 and β stands for D. */
  readonly tie: FamilyTie;
  /** Whether β and γ are known, and not only D. */
  readonly isResolved: boolean;
  /** Standard deviation of the errors. */
  readonly noise: number;
  /** What is left of each coordinate. */
  readonly residuals: readonly Float64Array[];
}

/** D from which a search begins. */
const DETERMINANTS: FamilyTie['places'] = Array.from({ length: 20 }, (_, i) => [(i - 9.5) / 10]);

/** Where only D can be told: β = D with γ = 0 has the same polynomial for the same ηλ. */
export function withoutLookAhead(tie: FamilyTie): FamilyTie {
  return {
    ...tie,
    dimension: 1,
    usual: [[-1, 1]],
    places: DETERMINANTS,
    at: ([beta = 0]) => ({ beta, gamma: 0 }),
    slopes: () => [[1, 0]],
    moving: [],
  };
}
