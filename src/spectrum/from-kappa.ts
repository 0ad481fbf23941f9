import { describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Spectrum } from './spectrum.ts';

/**
 * The spectrum of all quadratics with condition number κ, scaled so that $\mu = 1$ and $L = \kappa$.
 *
 * @remarks Rates depend on κ alone; the learning rates that go with them scale as 1/μ.
 * @param kappa - Condition number κ ≥ 1, dimensionless. Infinity stands for the limit: L = κ = Infinity, for which rates
 * have limits but no positive learning rate is stable.
 * @returns A spectrum of kind `'interval'` with the eigenvalues 1 and κ.
 * @throws TypeError if κ is not a number; RangeError if κ is NaN or below 1.
 * @example
 * ```ts
 * import { fromKappa } from 'heavyball';
 * fromKappa(100).L; // => 100
 * ```
 */
export function fromKappa(kappa: number): Spectrum {
  if (typeof kappa !== 'number') throw inputTypeError(`fromKappa: kappa must be a number ≥ 1, got ${describe(kappa)}`);
  if (!(kappa >= 1)) throw inputRangeError(`fromKappa: kappa must be a number ≥ 1, got ${kappa}`);
  const ends = { eigenvalues: [1, kappa], mu: 1, L: kappa, kappa };
  return { kind: 'interval', ...ends, flat: 0, negative: [], flatThreshold: 0 };
}
