import { METHODS } from '../methods/index.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import { bestBySearch } from '../tuning/best-by-search.ts';
import { bestEtaFor } from '../tuning/best-eta-for.ts';
import { checkTunable } from '../tuning/check-tunable.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import { givenFor, missingOf, type GivenToAny } from './given-for.ts';
import { summarize, type MethodSummary, type SummaryOptions } from './method-summary.ts';

/** A method of `METHODS` with constants for a spectrum. */
export interface ComparedMethod extends MethodSummary {
  /**
   * Whose constants they are: the textbooks', those that are best on quadratics, or the best learning rate for parameters given,
   * momentum among them.
   */
  readonly constants: 'standard' | 'optimal' | 'given';
  /** What is proved of these constants beyond quadratics, as the method declares it; null where it declares nothing. */
  readonly guarantee: string | null;
  /** The title of the first row that is the same iteration in other parameters; null for the first itself. */
  readonly sameAs: string | null;
}

/** What methods are compared at. */
export interface CompareOptions extends Pick<SummaryOptions, 'epsilon'> {
  /** Parameters for the methods that have them, such as the weight decay. Momentum is for those whose best is not known. */
  readonly given?: GivenToAny;
  /** Which modes each row keeps: of every eigenvalue, or of the smallest and the largest only. Default `'all'`. */
  readonly modes?: 'all' | 'ends';
  /** Hears how many methods were worked through, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Coefficients of the family that agree to this, relatively, are the same but for rounding. */
const SAME = 1e-9;

/**
 * Every method of `METHODS` with constants that are known for a spectrum: those of the textbooks where they differ, and those that
 * are best on quadratics, with the smallest $\max_{\lambda \in [\mu, L]} \rho$; or with the best learning rate for the parameters
 * given.
 *
 * Many methods are the same iteration at their best, in other parameters; such rows say of which.
 *
 * @param spectrum - Its [μ, L] is tuned for; negative and flat eigenvalues are in each row's analysis.
 * @param options - The accuracy of the iteration counts, and parameters for the methods that need some.
 * @returns A row for each tuning, in the order of `METHODS`, the textbook's first. Methods that need a parameter which is not given,
 * such as a weight decay, have none.
 * @throws RangeError if the spectrum cannot be tuned for: no eigenvalue above the flat threshold, or L infinite; or if a parameter
 * given is out of its range, or none of its learning rates is stable.
 * @throws TypeError if `spectrum` is none, or if a parameter given is not a number, or list, as it should be.
 * @example
 * ```ts
 * import { compareMethods, fromKappa } from 'heavyball';
 * const rows = compareMethods(fromKappa(100)).filter(({ sameAs }) => sameAs === null);
 * const counts = rows.slice(0, 3).map(({ title, iterations }) => `${title}: ${iterations.fromRest}`);
 * counts; // => [ 'gradient descent: 691', 'heavy ball: 95', 'Nesterov, standard: 158' ]
 * ```
 */
export function compareMethods(spectrum: Spectrum, options: CompareOptions = {}): readonly ComparedMethod[] {
  checkTunable('compareMethods', spectrum);
  const { given = {}, modes = 'all', onProgress, ...accuracy } = options;
  const known: Known[] = [];
  // What is between the ends of a list does not change what is best for it.
  const ends = fromInterval(spectrum.mu, spectrum.L);
  return METHODS.flatMap((method) => tuningsOf(method, ends, given)).map(
    ({ method, constants, title, parameters }, i, { length }) => {
      onProgress?.(i, length);
      const { beta, gamma, eta, shift = 0 } = method.family(parameters);
      const own = { title, numbers: [beta, gamma, eta * spectrum.L, shift] };
      const first = known.find((other) => isSame(other, own));
      if (first === undefined) known.push(own);
      const summary = summarize(method, parameters, spectrum, { ...accuracy, title });
      return {
        ...summary,
        analysis: modes === 'all' ? summary.analysis : withEnds(summary.analysis),
        constants,
        guarantee: constants === 'given' ? null : (method.guarantee?.[constants] ?? null),
        sameAs: first?.title ?? null,
      };
    },
  );
}

/** An analysis without the modes between its first and its last. */
function withEnds(analysis: Analysis): Analysis {
  const { modes } = analysis;
  return { ...analysis, modes: modes.filter((_, i) => i === 0 || i === modes.length - 1) };
}

/** The iteration of a row. */
interface Known {
  readonly title: string;
  readonly numbers: readonly number[];
}

function isSame({ numbers }: Known, other: Known): boolean {
  return numbers.every((value, i) => {
    const second = other.numbers[i] ?? NaN;
    return Math.abs(value - second) <= SAME * Math.max(Math.abs(value), Math.abs(second));
  });
}

interface KnownTuning extends Pick<ComparedMethod, 'title' | 'constants'> {
  readonly method: Method;
  readonly parameters: MethodParameters;
}

/** The constants that are known of a method, each with what to call it. */
function tuningsOf(method: Method, spectrum: Spectrum, all: GivenToAny): readonly KnownTuning[] {
  const { title } = method;
  const { beta, oneMinusBeta, ...own } = givenFor(method, all);
  const standard = (method.standard?.(spectrum, own) ?? null) === null ? null : standardTuning(method, spectrum, own);
  const optimal = method.optimal(spectrum, own) === null ? null : optimalTuning(method, spectrum, own);
  if (standard === null && optimal === null) {
    const found = bestBySearch('compareMethods', method, own, spectrum);
    if (found !== null) return [{ method, constants: 'optimal', title, parameters: found.parameters }];
    const hasMomentum = beta !== undefined || oneMinusBeta !== undefined;
    if (!hasMomentum || missingOf(method, all).length > 0) return [];
    const { parameters } = bestEtaFor(method, givenFor(method, all), spectrum);
    return [{ method, constants: 'given', title, parameters }];
  }
  const [ofTextbook, best] = standard !== null && optimal !== null ? [', standard', ', best'] : ['', ''];
  return [
    ...(standard === null
      ? []
      : [{ method, constants: 'standard', title: title + ofTextbook, parameters: standard.parameters } as const]),
    ...(optimal === null
      ? []
      : [{ method, constants: 'optimal', title: title + best, parameters: optimal.parameters } as const]),
  ];
}
