import { checkAtLeastZero, checkFinite, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { checkFlatThreshold, classifyEigenvalues } from './classify-eigenvalues.ts';
import type { Spectrum, SpectrumOptions } from './spectrum.ts';

/**
 * The spectrum with the given eigenvalues: $\kappa = L/\mu$ over those above the flat threshold.
 *
 * @remarks A spectrum without any eigenvalue above the threshold (all flat, or a maximum) has no curvature interval: its
 * `mu`, `L` and `kappa` are NaN. Weights describe the spectrum and are carried along; μ, L, κ and the counts ignore them.
 * @param eigenvalues - One or more finite numbers in any order, in units of λ.
 * @param weights - A weight for each eigenvalue (multiplicity or density), finite and ≥ 0.
 * @param options - The flat threshold.
 * @returns A spectrum of kind `'eigenvalues'`, sorted in ascending order with its weights.
 * @throws TypeError if a list is not an array of numbers or the lengths differ; RangeError if the list is empty, a number
 * is not finite, a weight is negative, or the flat threshold is not finite or below 0.
 * @example
 * ```ts
 * import { fromEigenvalues } from 'heavyball';
 * const saddle = fromEigenvalues([4, -1, 0, 2]);
 * saddle.kappa; // => 2
 * saddle.flat; // => 1
 * saddle.negative; // => [ -1 ]
 * ```
 */
export function fromEigenvalues(
  eigenvalues: readonly number[],
  weights?: readonly number[],
  options: SpectrumOptions = {},
): Spectrum {
  checkList('eigenvalues', eigenvalues);
  if (eigenvalues.length === 0) throw inputRangeError('fromEigenvalues: eigenvalues must not be empty, got []');
  if (weights !== undefined) checkWeights(weights, eigenvalues.length);
  checkFlatThreshold('fromEigenvalues', options);
  const entries = eigenvalues.map((lambda, i) => ({ lambda: lambda + 0, weight: (weights?.[i] ?? NaN) + 0 }));
  entries.sort((a, b) => a.lambda - b.lambda);
  const spectrum = classifyEigenvalues(
    entries.map(({ lambda }) => lambda),
    options,
  );
  return weights === undefined ? spectrum : { ...spectrum, weights: entries.map(({ weight }) => weight) };
}

function checkList(name: string, list: readonly number[]): void {
  if (!Array.isArray(list)) {
    throw inputTypeError(`fromEigenvalues: ${name} must be an array of numbers, got ${describe(list)}`);
  }
  for (let i = 0; i < list.length; i++) checkFinite('fromEigenvalues', `${name}[${i}]`, list[i]);
}

function checkWeights(weights: readonly number[], count: number): void {
  checkList('weights', weights);
  if (weights.length !== count) {
    throw inputTypeError(
      `fromEigenvalues: weights must be as many as the eigenvalues, got ${weights.length} weights for ${count}`,
    );
  }
  weights.forEach((weight, i) => {
    checkAtLeastZero('fromEigenvalues', `weights[${i}]`, weight);
  });
}
