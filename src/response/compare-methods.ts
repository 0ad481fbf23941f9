import { METHODS } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkTunable } from '../tuning/check-tunable.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import { summarize, type MethodSummary, type SummaryOptions } from './method-summary.ts';

/** A method of `METHODS` with constants for a spectrum. */
export interface ComparedMethod extends MethodSummary {
  /** Whose constants they are: the textbooks', or those that are best on quadratics. */
  readonly constants: 'standard' | 'optimal';
  /** What is proved of these constants beyond quadratics, as the method declares it; null where it declares nothing. */
  readonly guarantee: string | null;
  /** The title of the first row that is the same iteration in other parameters; null for the first itself. */
  readonly sameAs: string | null;
}

/** Coefficients of the family that agree to this, relatively, are the same but for rounding. */
const SAME = 1e-9;

/**
 * Every method of `METHODS` with constants that are known for a spectrum: those of the textbooks where they differ, and those that
 * are best on quadratics.
 *
 * Many methods are the same iteration at their best, in other parameters; such rows say of which.
 *
 * @param spectrum - Its [μ, L] is tuned for; negative and flat eigenvalues are in each row's analysis.
 * @param options - The accuracy of the iteration counts.
 * @returns A row for each tuning, in the order of `METHODS`, the textbook's first. Methods that need a weight decay to be given have
 * none.
 * @throws RangeError if the spectrum cannot be tuned for: no eigenvalue above the flat threshold, or L infinite.
 * @example
 * ```ts
 * import { compareMethods, fromKappa } from 'heavyball';
 * const rows = compareMethods(fromKappa(100)).filter(({ sameAs }) => sameAs === null);
 * const counts = rows.map(({ title, iterations }) => `${title}: ${iterations.fromRest}`);
 * counts.slice(0, 3); // => [ 'gradient descent: 691', 'heavy ball: 95', 'Nesterov, standard: 158' ]
 * ```
 */
export function compareMethods(
  spectrum: Spectrum,
  options: Pick<SummaryOptions, 'epsilon'> = {},
): readonly ComparedMethod[] {
  checkTunable('compareMethods', spectrum);
  const known: Known[] = [];
  return METHODS.flatMap((method) => tuningsOf(method, spectrum)).map(({ method, constants, title }) => {
    const tune = constants === 'standard' ? standardTuning : optimalTuning;
    const { parameters } = tune(method, spectrum);
    const { beta, gamma, eta } = method.family(parameters);
    const own = { title, numbers: [beta, gamma, eta * spectrum.L] };
    const first = known.find((other) => isSame(other, own));
    if (first === undefined) known.push(own);
    return {
      ...summarize(method, parameters, spectrum, { ...options, title }),
      constants,
      guarantee: method.guarantee?.[constants] ?? null,
      sameAs: first?.title ?? null,
    };
  });
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
}

/** The constants that are known of a method, each with what to call it. */
function tuningsOf(method: Method, spectrum: Spectrum): readonly KnownTuning[] {
  const hasStandard = (method.standard?.(spectrum) ?? null) !== null;
  const hasOptimal = method.optimal(spectrum) !== null;
  const isBoth = hasStandard && hasOptimal;
  return [
    ...(hasStandard
      ? [{ method, constants: 'standard', title: `${method.title}${isBoth ? ', standard' : ''}` } as const]
      : []),
    ...(hasOptimal
      ? [{ method, constants: 'optimal', title: `${method.title}${isBoth ? ', best' : ''}` } as const]
      : []),
  ];
}
