import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { companionMatrix } from '../../src/mode/companion-matrix.ts';
import { EigenvalueDecomposition, Matrix } from '../../src/numeric/matrix.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { real } from '../helpers/real.ts';

describe('companionMatrix', () => {
  it('is [[T, −D], [1, 0]], without −0', () => {
    expect(companionMatrix({ trace: 1.25, determinant: 0.5 }).to2DArray()).toEqual([
      [1.25, -0.5],
      [1, 0],
    ]);
    expect(Object.is(companionMatrix({ trace: 1, determinant: 0 }).get(0, 1), 0)).toBe(true);
  });

  it('has the characteristic roots for eigenvalues', () => {
    const method = fc.constantFrom(heavyBall, nesterov);
    const beta = real(-1.5, 1.5);
    const lambda = real(-2, 5);
    fc.assert(
      fc.property(method, beta, lambda, (method, beta, lambda) => {
        const mode = analyzeMode(method, { beta, eta: 1 }, lambda);
        const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(companionMatrix(mode), {
          assumeSymmetric: false,
        });
        const moduli = realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i] ?? NaN));
        expect(Math.max(...moduli)).toBeCloseTo(mode.spectralRadius, 5); // a double root is good to half the digits only
        expect((realEigenvalues[0] ?? NaN) + (realEigenvalues[1] ?? NaN)).toBeCloseTo(mode.trace, 10);
      }),
      { numRuns: 300 },
    );
  });

  it('takes (θ_k, θ_{k−1}) one step on', () => {
    const gradient = ([theta = NaN]: readonly number[]): number[] => [0.3 * theta];
    const next = heavyBall.step({ beta: 0.5, eta: 2 }, { current: [1.5], previous: [-0.25] }, gradient);
    const matrix = companionMatrix(analyzeMode(heavyBall, { beta: 0.5, eta: 2 }, 0.3));
    const image = matrix.mmul(Matrix.columnVector([1.5, -0.25])).to1DArray();
    expect(image[0]).toBeCloseTo(next.current[0] ?? NaN, 14);
    expect(image[1]).toBe(1.5);
  });
});
