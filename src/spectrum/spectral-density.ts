import { checkInteger, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { lanczos, type SymmetricTimes } from '../numeric/lanczos.ts';
import { type Random, randomOf } from '../numeric/random.ts';
import { tridiagonalEigen } from '../numeric/tridiagonal-eigen.ts';
import { vectorsToKeep } from './vectors-to-keep.ts';

/** A Gauss quadrature for the spectrum as one random vector sees it. */
export interface SpectralProbe {
  /** Nodes, ascending, in units of λ. */
  readonly nodes: readonly number[];
  /** A weight ≥ 0 for each node, of sum 1. */
  readonly weights: readonly number[];
}

/** The density of the eigenvalues of a matrix, as estimated by random vectors. */
export interface SpectralDensity {
  /** Size of the matrix. */
  readonly dimension: number;
  /** One quadrature for each random vector; their mean is the estimate. */
  readonly probes: readonly SpectralProbe[];
  /** All nodes, in ascending order. */
  readonly nodes: readonly number[];
  /** A weight for each of `nodes`: that of its probe, over the number of probes. Of sum 1. */
  readonly weights: readonly number[];
  /** The seed of the vectors. */
  readonly seed: number;
}

/** How many random vectors, and how many products with each. */
export interface SpectralDensityOptions {
  /** Random vectors, ≥ 1; two or more for standard errors. Default 10. */
  readonly probes?: number;
  /** Products with each, ≥ 1. Default 80. */
  readonly steps?: number;
  /** The seed: a whole number from 0 to $2^{32} - 1$. Default 1. */
  readonly seed?: number;
  /** Hears how many products are done, of how many at most. */
  readonly onProgress?: (done: number, total: number) => void;
}

const WHERE = 'spectralDensity';

/**
 * The spectral density $\frac1n \sum_i \delta(\lambda - \lambda_i)$ of a symmetric matrix that is known only by its products with
 * vectors, by stochastic Lanczos quadrature. For a vector of random signs v, $|v| = 1$, the mean of $v^\top f(H) v$ is
 * $\frac1n \operatorname{tr} f(H)$, and Lanczos' tridiagonal matrix $T = S \Theta S^\top$ of k steps from v is a Gauss quadrature
 * for it:
 *
 * $$\frac1n \operatorname{tr} f(H) \approx \frac1m \sum_{\text{probes}}\ \sum_{i=1}^k S_{1i}^2\, f(\theta_i),$$
 *
 * exact in each probe for polynomials f of degree at most 2k − 1.
 *
 * @remarks Accuracy: {@link spectralMean} returns standard errors; they fall like $1/\sqrt{m n}$ for smooth f. Isolated
 * eigenvalues are found with the weight that the random vectors gave them, within a factor of order one of 1/n. The first 2²²/n
 * vectors of a probe are kept (32 MB) and reorthogonalised; rounding then splits nodes that have converged, which keeps the sum
 * of their weights. Cost: m k products and O(m n k²) within 2²²/n steps, O(m (nk + k²)) after them. Sources: `golub1969`, `hutchinson1990`, `ubaru2017`.
 * @param times - v ↦ Hv. It must be symmetric, and the same at every call: freeze the batch and the dropout.
 * @param dimension - n ≥ 1, the length of v.
 * @param options - Probes, steps and seed.
 * @returns The quadratures and their mean; `fromEigenvalues(density.nodes, density.weights)` makes a spectrum of it.
 * @throws TypeError if `times` is not a function or returns another number of numbers; RangeError if it returns one that is not
 * finite, or if an option is not as said.
 * @example
 * ```ts
 * import { spectralDensity, spectralMean } from 'heavyball';
 * const density = spectralDensity((v) => v.map((x, i) => (i % 4) * x), 1000);
 * spectralMean(density, (lambda) => lambda).mean; // => 1.5
 * spectralMean(density, (lambda) => (lambda < 0.5 ? 1 : 0)).mean; // => 0.25
 * ```
 */
export function spectralDensity(
  times: SymmetricTimes,
  dimension: number,
  options: SpectralDensityOptions = {},
): SpectralDensity {
  const { probes = 10, steps = 80, seed = 1, onProgress } = options;
  if (typeof times !== 'function') throw inputTypeError(`${WHERE}: times must be a function, got ${describe(times)}`);
  checkInteger(WHERE, 'dimension', dimension, 1);
  checkInteger(WHERE, 'probes', probes, 1);
  checkInteger(WHERE, 'steps', steps, 1);
  const random = randomOf(seed);
  let done = 0;
  const counted = (vector: Float64Array): ArrayLike<number> => {
    onProgress?.((done += 1), probes * steps);
    return times(vector);
  };
  const list = Array.from({ length: probes }, () => probe(counted, randomSigns(random, dimension), steps));
  const all = list.flatMap(({ nodes, weights }) => nodes.map((node, i) => ({ node, weight: weights[i]! / probes })));
  all.sort((a, b) => a.node - b.node);
  return {
    dimension,
    probes: list,
    nodes: all.map(({ node }) => node),
    weights: all.map(({ weight }) => weight),
    seed,
  };
}

function randomSigns(random: Random, dimension: number): Float64Array {
  return Float64Array.from({ length: dimension }, () => 2 * random.integer(0, 1) - 1);
}

/** The Gauss quadrature of one start vector: eigenvalues of T, and squares of the first components of its eigenvectors. */
function probe(times: SymmetricTimes, start: Float64Array, steps: number): SpectralProbe {
  const run = lanczos(WHERE, times, start, vectorsToKeep(start.length, steps));
  const { diagonal, offDiagonal } = run;
  let isOpen = true;
  while (isOpen && diagonal.length < steps) isOpen = run.step();
  const nodes = Float64Array.from(diagonal);
  const firsts = new Float64Array(nodes.length);
  firsts[0] = 1;
  tridiagonalEigen(nodes, Float64Array.from(offDiagonal), firsts);
  const pairs = Array.from(nodes, (node, i) => ({ node, weight: firsts[i]! ** 2 }));
  pairs.sort((a, b) => a.node - b.node);
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return { nodes: pairs.map(({ node }) => node), weights: pairs.map(({ weight }) => weight / total) };
}
