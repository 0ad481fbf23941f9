import { METHODS } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import { summarize, type MethodSummary, type SummaryOptions } from './method-summary.ts';

/**
 * Every method of `METHODS` whose (β, η) plane has an optimum, tuned to a spectrum: with the constants of the textbooks where
 * they differ, and with those that are best on quadratics.
 *
 * A method whose look-ahead is a parameter of its own is left out: its optimum is another row's.
 *
 * @param spectrum - Its [μ, L] is tuned for; negative and flat eigenvalues are in each row's analysis.
 * @param options - The accuracy of the iteration counts.
 * @returns A row for each tuning, in the order of `METHODS`, the textbook's first.
 * @throws RangeError if the spectrum cannot be tuned for: no eigenvalue above the flat threshold, or L infinite.
 * @example
 * ```ts
 * import { compareMethods, fromKappa } from 'heavyball';
 * const rows = compareMethods(fromKappa(100)).map(({ title, iterations }) => `${title}: ${iterations.fromRest}`);
 * rows; // => [ 'gradient descent: 691', 'heavy ball: 95', 'Nesterov, standard: 158', 'Nesterov, best: 136' ]
 * ```
 */
export function compareMethods(
  spectrum: Spectrum,
  options: Pick<SummaryOptions, 'epsilon'> = {},
): readonly MethodSummary[] {
  const row = (method: Method, title: string, tune: typeof standardTuning): MethodSummary =>
    summarize(method, tune(method, spectrum).parameters, spectrum, { ...options, title });
  return METHODS.filter((method) => !('gamma' in method.parameters)).flatMap((method) =>
    method.standard === undefined
      ? [row(method, method.title, optimalTuning)]
      : [row(method, `${method.title}, standard`, standardTuning), row(method, `${method.title}, best`, optimalTuning)],
  );
}
