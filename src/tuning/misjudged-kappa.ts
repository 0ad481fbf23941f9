import type { Method, MethodParameters } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import { analyze } from '../stability/analyze.ts';
import { checkTunable } from './check-tunable.ts';
import { optimalTuning } from './optimal-tuning.ts';
import type { Tuning, TuningConstraints } from './tuning.ts';

/** What it costs to tune for a wrong condition number. */
export interface MisjudgedKappa {
  /** The κ tuned for, over the true κ. */
  readonly factor: number;
  /** The tuning made for the wrong κ. */
  readonly tuning: Tuning;
  /** What its constants do on the true spectrum. */
  readonly attained: Analysis;
  /** −ln ρ attained over the best possible: at most 1, the inverse of how many times more iterations it takes. */
  readonly decayRatio: number;
}

/**
 * The loss when a method is tuned for `factor` · κ instead of κ, with L known. For the heavy ball and large κ the decay
 * $-\ln\rho$ is multiplied by about
 *
 * $$f^{-1/2} \quad (\text{tuned for } f\kappa,\ f > 1), \qquad \sqrt f - \sqrt{f - 1} \quad (\text{tuned for } \kappa/f)$$
 *
 * so that it is better to overestimate κ than to underestimate it.
 *
 * @remarks Exact, by the analysis of the constants on the true spectrum; the formulas are its limit. Source: `polyak1964`.
 * @param method - A method whose best constants are known.
 * @param spectrum - The true spectrum.
 * @param factor - The κ tuned for over the true one, at least 1/κ.
 * @param constraints - What is held in both tunings, as in {@link optimalTuning}.
 * @returns The mistaken tuning, the analysis, and the ratio of the decays.
 * @throws RangeError if the factor is below 1/κ or not finite, or if the spectrum cannot be tuned for.
 * @throws TypeError if the factor is no number, `spectrum` is none, or a constraint is unknown.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, misjudgedKappa } from 'heavyball';
 * misjudgedKappa(heavyBall, fromKappa(1e4), 4).decayRatio; // => 0.499987
 * misjudgedKappa(heavyBall, fromKappa(1e4), 0.25).decayRatio; // => 0.267947
 * ```
 */
export function misjudgedKappa<P extends MethodParameters>(
  method: Method<P>,
  spectrum: Spectrum,
  factor: number,
  constraints: TuningConstraints = {},
): MisjudgedKappa {
  checkTunable('misjudgedKappa', spectrum);
  checkPositive('misjudgedKappa', 'factor', factor);
  const { mu, L, kappa } = spectrum;
  if (mu / factor > L) {
    throw inputRangeError(`misjudgedKappa: factor must be at least 1/κ = ${1 / kappa}, got ${factor}`);
  }
  const tuning = optimalTuning(method, fromInterval(mu / factor, L), constraints);
  const attained = analyze(method, tuning.parameters, spectrum);
  return {
    factor,
    tuning,
    attained,
    decayRatio: attained.rateDecay / optimalTuning(method, spectrum, constraints).rateDecay,
  };
}
