import { checkFinite, describe } from '../numeric/check.ts';
import type { Complex } from '../numeric/complex.ts';
import { exponentialPoles, mostPoles } from '../numeric/exponential-poles.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import { fitLine } from '../numeric/fit-line.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { modeAmplitudes } from './mode-amplitudes.ts';
import { movementOf } from './movement-of.ts';
import type { Trajectory } from './trajectory.ts';

/** What a trajectory shows of the modes that it is made of. */
export interface RateEstimate {
  /** ρ: the factor by which the error shrinks (or grows) each iteration in the limit. */
  readonly rate: number;
  /** −ln ρ. */
  readonly rateDecay: number;
  /** The characteristic roots that were found: larger modulus first, conjugates as a pair, the upper one first. */
  readonly roots: readonly Complex[];
  /** How strong each root is in the differences θ_{k+1} − θ_k that were used, relative to the strongest. */
  readonly amplitudes: readonly number[];
  /** How many differences stand above rounding noise, and were used or left out as transient. */
  readonly differences: number;
  /**
   * Whether the record is long enough for its roots: it could have shown more than it did. Where false, the trajectory may have
   * roots that were not found, and the rate is a guess.
   */
  readonly isDetermined: boolean;
}

/** Fewer differences than this cannot tell a rate from noise. */
const FEWEST = 4;
/** From this many differences on, the first tenth is left out: modes that decay at once only disturb. */
const MANY = 60;
/** Larger differences might overflow in a sum. */
const LARGEST = 1e300;
/** Singular values at or below this fraction of the largest, or this many times the noise, are noise. */
const RANK_TOLERANCE: { readonly fraction: number; readonly noise: number } = { fraction: 1e-12, noise: 4 };
/** Modes at or below this fraction of the strongest, or this many times the noise, may be fitted noise: they do not count. */
const WEAKEST: { readonly fraction: number; readonly noise: number } = { fraction: 1e-8, noise: 1000 };

/**
 * The convergence rate that a trajectory shows: $\rho$ in $\theta_k - \theta^* \approx \sum_i a_i z_i^k$, $\rho = \max |z_i|$.
 *
 * The differences $d_k = \theta_{k+1} - \theta_k$ do not need θ*; they are cut where rounding noise begins, rescaled by a
 * fitted envelope, and their block Hankel matrix is decomposed by singular values. The eigenvalues of the shift in its
 * column space are the roots; those that least squares finds to be really present count.
 *
 * @remarks Unlike the slope of $\ln|d_k|$ this sees through oscillation and through the factor k of a double root. 200
 * iterates of gradient descent or the heavy ball on a quadratic (1 to 10 modes, critical and optimal tuning included) give ρ
 * within 1e-3 relative in at least 99 % of random cases; clusters of roots near each other (a curvature close to one whose roots
 * are double) are the hardest. Modes that the start does not excite cannot be seen. Cost: tens of milliseconds for 200
 * iterates, proportional to their number. Source: `roy1989`.
 * @param trajectory - A `Trajectory` that records all iterates, or successive iterates: equally long arrays of finite
 * numbers. Iterations that are not linear have a rate once they are near enough to the limit.
 * @returns Rate, roots and their amplitudes, and whether the record was long enough to show all roots.
 * @throws RangeError if fewer than 4 differences are above rounding noise (too short, constant, or converged at once), if
 * iterates were left out, if they follow no linear recursion, or if a coordinate is not finite or a difference is beyond
 * 1e300; TypeError if points differ in length.
 * @example
 * ```ts
 * import { estimateRate, heavyBall, ravine, simulate } from 'heavyball';
 * const run = simulate(heavyBall, { beta: 0.81, eta: 0.01 }, ravine, { start: [1, 0], maxSteps: 200 });
 * estimateRate(run).rate; // => 0.9
 * ```
 */
export function estimateRate(trajectory: Trajectory | readonly Vector[]): RateEstimate {
  const { differences, sizes, roundings } = movementOf(checkedIterates(trajectory));
  if (sizes.length < FEWEST) {
    throw inputRangeError(
      `estimateRate: trajectory must have ${FEWEST} differences above rounding noise, got ${sizes.length}`,
    );
  }
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (!(largest < LARGEST)) {
    throw inputRangeError(`estimateRate: differences must be below ${LARGEST}, got ${largest}`);
  }
  const slope = envelopeSlope(sizes);
  const skipped = sizes.length >= MANY ? Math.floor(sizes.length / 10) : 0;
  const rootWeights = rootWeightsOf(sizes.slice(skipped), slope);
  const samples = rootWeights.map((root, k) => differences[skipped + k]!.map((value) => value * root * root));
  const noise = rootWeights.reduce((most, root, k) => Math.max(most, roundings[skipped + k]! * root * root), 0);

  const allPoles = exponentialPoles(samples, threshold(RANK_TOLERANCE, noise));
  const poles = allPoles.filter((pole) => pole.im >= 0);
  const amplitudes = modeAmplitudes(samples, poles);
  const strongest = Math.max(...amplitudes);
  const present = poles
    .map((pole, i) => ({ root: pole.mul(Math.exp(slope)), amplitude: amplitudes[i]! / strongest }))
    .filter(({ amplitude }) => amplitude > threshold(WEAKEST, noise))
    .toSorted((a, b) => b.root.abs() - a.root.abs())
    .flatMap((mode) => (mode.root.im === 0 ? [mode] : [mode, { ...mode, root: mode.root.conjugate() }]));
  const [first] = present;
  if (first === undefined) {
    throw inputRangeError('estimateRate: trajectory must follow a linear recursion near its limit, got none');
  }
  const rate = first.root.abs();
  return {
    rate,
    rateDecay: -Math.log(rate),
    roots: present.map(({ root }) => root),
    amplitudes: present.map(({ amplitude }) => amplitude),
    differences: sizes.length,
    isDetermined: allPoles.length < mostPoles(samples),
  };
}

function threshold(bound: { readonly fraction: number; readonly noise: number }, noise: number): number {
  return Math.max(bound.fraction, bound.noise * noise);
}

/** The slope of ln |d_k|: a line through the largest of each twelfth of the last two thirds. A rough scale, not the answer. */
function envelopeSlope(sizes: readonly number[]): number {
  const from = Math.floor(sizes.length / 3);
  const width = Math.max(1, Math.floor((sizes.length - from) / 12));
  const peaks: { at: number; height: number }[] = [];
  for (let start = from; start + width <= sizes.length; start += width) {
    const window = sizes.slice(start, start + width);
    const [, height] = extremesOf(window);
    if (height > 0) peaks.push({ at: start + window.indexOf(height), height: Math.log(height) });
  }
  const line = fitLine(
    peaks.map(({ at }) => at),
    peaks.map(({ height }) => height),
  );
  return peaks.length < 2 ? 0 : line.slope;
}

/**
 * The square roots of e^{−slope·k}, times a constant that makes the largest rescaled difference 1. Their squares may overflow
 * where differences are below 1e-308; a difference times one root, and again, does not.
 */
function rootWeightsOf(sizes: readonly number[], slope: number): number[] {
  const heights = sizes.map((size, k) => Math.log(size) - slope * k);
  const highest = heights.reduce((most, height) => Math.max(most, height), -Infinity);
  return sizes.map((_, k) => Math.exp((-slope * k - highest) / 2));
}

function checkedIterates(trajectory: Trajectory | readonly Vector[]): readonly Vector[] {
  const given: unknown = trajectory;
  const iterates: unknown = typeof given === 'object' && given !== null && 'iterates' in given ? given.iterates : given;
  if (!Array.isArray(iterates)) {
    throw inputTypeError(
      `estimateRate: trajectory must be a Trajectory or an array of points, got ${describe(iterates)}`,
    );
  }
  if ('steps' in trajectory && trajectory.steps.some((step, k) => step !== k)) {
    throw inputRangeError(
      `estimateRate: trajectory must record all iterates, got steps ${trajectory.steps.slice(0, 3).join(', ')}, …`,
    );
  }
  const dimension = Array.isArray(iterates[0]) ? iterates[0].length : 0;
  return iterates.map((point: unknown, k) => {
    if (!Array.isArray(point) || point.length !== dimension) {
      throw inputTypeError(
        `estimateRate: iterates[${k}] must be an array of ${dimension} numbers, got ${describe(point)}`,
      );
    }
    return point.map((value: unknown, i) => {
      checkFinite('estimateRate', `iterates[${k}][${i}]`, value);
      return value;
    });
  });
}
