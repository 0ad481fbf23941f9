import { HIGHER_ORDER_METHODS } from '../methods/higher-order-methods.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkTunable } from '../tuning/check-tunable.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { CompareOptions } from './compare-methods.ts';
import { givenFor, missingOf } from './given-for.ts';
import { summarizeHigherOrder, type HigherOrderSummary } from './higher-order-summary.ts';

/**
 * Every method of `HIGHER_ORDER_METHODS` whose parameters are given, with the learning rate that is best for them on a spectrum,
 * $\arg\min_\eta \max_{\lambda \in [\mu, L]} \rho(\eta\lambda)$, to stand beside what {@link compareMethods} returns.
 *
 * @remarks The learning rates are searched for, as {@link optimalTuning} does.
 * @param spectrum - Its [μ, L] is tuned for; negative and flat eigenvalues are in each row's analysis.
 * @param options - The accuracy of the iteration counts, and the parameters.
 * @returns A row for each method that lacks no parameter, in the order of `HIGHER_ORDER_METHODS`.
 * @throws RangeError if the spectrum cannot be tuned for: no eigenvalue above the flat threshold, or L infinite; or if a parameter
 * given is out of its range, or none of its learning rates is stable.
 * @throws TypeError if `spectrum` is none, or if a parameter given is not a number, or list, as it should be.
 * @example
 * ```ts
 * import { compareHigherOrder, fromKappa } from 'heavyball';
 * const rows = compareHigherOrder(fromKappa(10), { given: { betas: [0, 0.9] } });
 * rows.map(({ title, iterations }) => `${title}: ${iterations.fromRest}`); // => [ 'aggregated momentum: 119' ]
 * ```
 */
export function compareHigherOrder(
  spectrum: Spectrum,
  { given = {}, epsilon = 1e-6 }: CompareOptions = {},
): readonly HigherOrderSummary[] {
  checkTunable('compareHigherOrder', spectrum);
  return HIGHER_ORDER_METHODS.filter((method) => missingOf(method, given).length === 0).map((method) => {
    const { parameters } = optimalTuning(method, spectrum, givenFor(method, given));
    return summarizeHigherOrder(method, parameters, spectrum, { epsilon });
  });
}
