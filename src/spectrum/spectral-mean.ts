import { inputRangeError } from '../numeric/input-error.ts';
import type { SpectralDensity } from './spectral-density.ts';

/** A mean over a spectrum, as estimated by random vectors. */
export interface SpectralMean {
  /** The estimate of (1/n) Σ f(λᵢ). */
  readonly mean: number;
  /** Standard error of `mean` over the probes; NaN with one probe. */
  readonly standardError: number;
}

/**
 * The mean of a function over the eigenvalues of a matrix, $\frac1n \sum_i f(\lambda_i) = \frac1n \operatorname{tr} f(H)$, from its
 * spectral density, with a standard error from how much the probes differ.
 *
 * @remarks The standard error knows the chance of the probes, not the error of the quadrature, which is 0 for polynomials of degree
 * at most 2k − 1 and of the order of one weight for a step function.
 * @param density - What `spectralDensity` returned.
 * @param f - The function: $\lambda^p$ for moments, 1 below a threshold and 0 above for shares, a narrow Gaussian for a smoothed
 * density.
 * @returns The mean and its standard error.
 * @throws RangeError if f is not finite at a node.
 * @example
 * ```ts
 * import { spectralDensity, spectralMean } from 'heavyball';
 * const density = spectralDensity((v) => v.map((x, i) => (i < 900 ? 0.01 : 3) * x), 1000);
 * const width = 0.1;
 * const smoothed = (at: number) =>
 *   spectralMean(density, (x) => Math.exp(-0.5 * ((x - at) / width) ** 2) / (width * Math.sqrt(2 * Math.PI))).mean;
 * smoothed(3); // => 0.398942
 * ```
 */
export function spectralMean(density: SpectralDensity, f: (lambda: number) => number): SpectralMean {
  const means = density.probes.map(({ nodes, weights }) =>
    nodes.reduce((sum, node, i) => sum + weights[i]! * finite(f(node), node), 0),
  );
  const count = means.length;
  const mean = means.reduce((sum, value) => sum + value, 0) / count;
  const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}

function finite(value: number, node: number): number {
  if (Number.isFinite(value)) return value;
  throw inputRangeError(`spectralMean: f must be finite at every node, got ${value} at ${node}`);
}
