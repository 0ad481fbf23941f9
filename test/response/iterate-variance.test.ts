import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { METHODS } from '../../src/methods/index.ts';
import type { Method, MethodParameters, StepState } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import type { Mode } from '../../src/mode/mode.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { batchForNoise } from '../../src/response/batch-for-noise.ts';
import { batchNoise } from '../../src/response/batch-noise.ts';
import { iterateVariance } from '../../src/response/iterate-variance.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { spectrumResponse } from '../../src/response/spectrum-response.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { methodParameters } from '../helpers/method-parameters.ts';

/** The sum of squares of what one noisy gradient makes of all later iterates, by the algorithm's own steps. */
function sumOfSquares(method: Method, parameters: MethodParameters, lambda: number): number {
  let noise = 0;
  const gradient = (point: Vector): Vector => point.map((value) => lambda * value + noise);
  // A first step without noise, after which no buffer is empty.
  let state: StepState = method.step(parameters, { current: [0], previous: [0] }, gradient);
  let sum = 0;
  for (let k = 0; k < 20_000; k++) {
    noise = k === 0 ? 1 : 0;
    state = method.step(parameters, state, gradient);
    sum += state.current[0]! ** 2;
  }
  return sum;
}

describe('spectrumResponse', () => {
  it('settles at the loss of what the method stores, which is not the family’s θ', () => {
    const parameters = { beta: 0.9, nu: 0.7, eta: 1 };
    const { lossFloor, modes } = spectrumResponse(quasiHyperbolic, parameters, fromEigenvalues([0.5]));
    const stored = sumOfSquares(quasiHyperbolic, parameters, 0.5);
    expect(lossFloor).toBeCloseTo(0.25 * stored, 10);
    expect(modes[0]?.noise.stored.variance).toBeCloseTo(stored, 10);
    expect(modes[0]?.noise.iterate.variance).not.toBeCloseTo(stored, 3);
  });
});

describe.each(METHODS.map((method) => [method.name, method] as const))('iterateVariance of %s', (_, method) => {
  it('is the sum of squares of the response of what the method stores to one noisy gradient', () => {
    fc.assert(
      fc.property(methodParameters(method), fc.double({ min: 0.05, max: 2, noNaN: true }), (parameters, lambda) => {
        const mode = analyzeMode(method, parameters, lambda);
        fc.pre(mode.spectralRadius < 0.995);
        const variance = iterateVariance(method, parameters, mode);
        expect(Math.abs(variance / sumOfSquares(method, parameters, lambda) - 1)).toBeLessThan(1e-8);
        expect(Math.abs(noiseResponse(method, parameters, lambda).stored.variance / variance - 1)).toBeLessThan(1e-9);
        const analysis = analyze(method, parameters, fromEigenvalues([lambda]));
        const varianceOf = (one: Mode): number => iterateVariance(method, parameters, one);
        const { lossFloor, variance: ofBatch } = batchNoise(analysis, 3, 6, varianceOf);
        expect(ofBatch).toBe(0.5 * variance);
        expect(lossFloor).toBeCloseTo(0.25 * lambda * variance, 12);
        expect(batchForNoise(analysis, 10, lambda * variance, varianceOf)).toBe(5);
      }),
      { numRuns: 25 },
    );
  });
});

describe('iterateVariance', () => {
  it('is infinite unless the mode is stable', () => {
    const parameters = { beta: 1, eta: 0.5 };
    expect(iterateVariance(nesterov, parameters, analyzeMode(nesterov, parameters, 5))).toBe(Infinity);
  });
});
