import type { Method, MethodParameters } from '../methods/method.ts';
import type { Mode } from '../mode/mode.ts';
import { checkFinite, checkInteger } from '../numeric/check.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { normOf } from '../numeric/norm-of.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import { fromRest } from './from-rest.ts';

/** How the error is made up, step by step. */
export interface ModeShares {
  /** The modes, in ascending order of λ; of an interval its two ends. Flat directions have no error. */
  readonly modes: readonly Mode[];
  /** The steps asked about. */
  readonly steps: readonly number[];
  /** $\lVert\theta_k\rVert/\lVert\theta_0\rVert$ at each of them; Infinity where it exceeds a double. */
  readonly errors: readonly number[];
  /** For each of them, the share of every mode in $\lVert\theta_k\rVert^2$: they add up to 1, or are all 0 where the error is. */
  readonly shares: readonly (readonly number[])[];
}

/** From where, and when. */
export interface ModeSharesOptions {
  /** The steps k: whole numbers ≥ 0. */
  readonly steps: readonly number[];
  /**
   * How far the start is from the minimum along each eigenvector, in the order of `spectrum.eigenvalues`; those of flat ones do
   * not matter. Default: the square roots of the spectrum's weights, or 1.
   */
  readonly amplitudes?: readonly number[];
}

/**
 * Which modes the error consists of as a run goes on: every mode decays at a pace of its own, so that the steep ones are gone
 * first and the flattest is what is left, or the other way round where the learning rate is near its limit.
 *
 * $$\frac{\lVert\theta_k\rVert^2}{\lVert\theta_0\rVert^2} = \frac{\sum_i a_i^2\,e_k(\lambda_i)^2}{\sum_i a_i^2}, \qquad
 * \text{share}_i = \frac{a_i^2\,e_k(\lambda_i)^2}{\sum_j a_j^2\,e_k(\lambda_j)^2}$$
 *
 * with $e_k$ the response from rest, or from the empty buffers of the method.
 *
 * @remarks Each step takes one propagation a mode, however late it is; shares are taken without the common decay, so that they
 * outlive the error's underflow. Accuracy as of {@link propagate}.
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @param spectrum - The spectrum.
 * @param options - The steps, and the start.
 * @returns The error and the shares at each step.
 * @throws RangeError or TypeError if a step, an amplitude or a parameter is out of its range, if the amplitudes are not as many
 * as the eigenvalues, or if all of those that count are 0.
 * @example
 * ```ts
 * import { fromEigenvalues, heavyBall, modeShares } from 'heavyball';
 * const { errors, shares } = modeShares(heavyBall, { beta: 0.5, eta: 0.05 }, fromEigenvalues([1, 10]), { steps: [0, 20] });
 * shares[0]; // => [ 0.5, 0.5 ]
 * shares[1]?.map((share) => share.toFixed(4)); // => [ '0.9999', '0.0001' ]
 * errors[1]; // => 0.0740139
 * ```
 */
export function modeShares<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  spectrum: Spectrum,
  { steps, amplitudes }: ModeSharesOptions,
): ModeShares {
  for (const step of steps) checkInteger('modeShares', 'step', step, 0, 1e200);
  const { modes } = analyze(method, parameters, spectrum);
  const start = startOf(spectrum, amplitudes);
  const size = normOf(start);
  const [slowest] = extremesOf(modes.map(({ decay }) => decay));
  const common = Number.isFinite(slowest) ? slowest : 0;
  const partsAt = (step: number, decayTaken: number): readonly number[] =>
    modes.map((mode, i) => {
      const response = fromRest(
        { ...mode, decay: mode.decay - decayTaken },
        method.firstFactor?.(parameters, mode.lambda),
        step,
      );
      return (start[i]! / size) * response;
    });
  return {
    modes,
    steps,
    errors: steps.map((step) => normOf(partsAt(step, 0))),
    shares: steps.map((step) => sharesOf(partsAt(step, common))),
  };
}

function sharesOf(parts: readonly number[]): readonly number[] {
  const [, largest] = extremesOf(parts.map(Math.abs));
  if (largest === 0) return parts.map(() => 0);
  const squares = parts.map((part) => (part / largest) ** 2);
  const sum = squares.reduce((total, square) => total + square, 0);
  return squares.map((square) => square / sum);
}

/** The amplitudes of the modes, which are those of the eigenvalues that are not flat. */
function startOf({ eigenvalues, weights, flatThreshold }: Spectrum, amplitudes?: readonly number[]): readonly number[] {
  const all = amplitudes ?? weights?.map(Math.sqrt) ?? eigenvalues.map(() => 1);
  if (all.length !== eigenvalues.length) {
    throw inputRangeError(
      `modeShares: amplitudes must be ${eigenvalues.length}, as the eigenvalues are, got ${all.length}`,
    );
  }
  for (const amplitude of all) checkFinite('modeShares', 'amplitude', amplitude);
  const start = all.filter((_, i) => Math.abs(eigenvalues[i]!) > flatThreshold);
  if (start.some((amplitude) => amplitude !== 0)) return start;
  throw inputRangeError('modeShares: amplitudes must not all be 0 where the spectrum is not flat, got nothing else');
}
