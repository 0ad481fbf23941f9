import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { refusal } from '../helpers/refusal.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('fromEigenvalues', () => {
  it('divides the list into flat, negative and positive, whatever its order', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1 }), (list) => {
        const spectrum = fromEigenvalues(list);
        const { eigenvalues, flat, negative, flatThreshold, mu, L } = spectrum;
        const above = eigenvalues.filter((lambda) => lambda > flatThreshold);
        expect(above.length + flat + negative.length).toBe(list.length);
        expect([mu, L]).toEqual(above.length === 0 ? [NaN, NaN] : [Math.min(...above), Math.max(...above)]);
        expect(eigenvalues).toEqual(Array.from(Float64Array.from(list, (x) => x + 0)).sort((a, b) => a - b));
        expect(fromEigenvalues([...list].reverse())).toEqual(spectrum);
      }),
    );
  });

  it('carries each weight along with its eigenvalue', () => {
    const { eigenvalues, weights } = fromEigenvalues([3, 1, -2, 1], [30, 10, 20, 11]);
    expect(eigenvalues).toEqual([-2, 1, 1, 3]);
    expect(weights).toEqual([20, 10, 11, 30]);
    expect(fromEigenvalues([1])).not.toHaveProperty('weights');
    expect(fromEigenvalues([1], [0]).weights).toEqual([0]);
  });

  it('counts |λ| ≤ n ε max |λ| as flat by default', () => {
    const threshold = 2 * 2 ** -52 * 8;
    expect(fromEigenvalues([8, threshold])).toMatchObject({ flat: 1, mu: 8, flatThreshold: threshold, negative: [] });
    expect(fromEigenvalues([-8, -threshold])).toMatchObject({ flat: 1, negative: [-8] });
    expect(fromEigenvalues([8, threshold * 1.01])).toMatchObject({ flat: 0, mu: threshold * 1.01 });
  });

  it('takes an absolute threshold from the caller, and with 0 only exact zeros are flat', () => {
    expect(fromEigenvalues([-2, -1, 0, 1, 2], undefined, { flatThreshold: 1 })).toEqual({
      kind: 'eigenvalues',
      eigenvalues: [-2, -1, 0, 1, 2],
      mu: 2,
      L: 2,
      kappa: 1,
      flat: 3,
      negative: [-2],
      flatThreshold: 1,
    });
    expect(fromEigenvalues([1, 1e30, 0], undefined, { flatThreshold: 0 })).toMatchObject({
      mu: 1,
      L: 1e30,
      kappa: 1e30,
      flat: 1,
    });
  });

  it('has no curvature interval where no eigenvalue is positive', () => {
    expect(fromEigenvalues([0, 0])).toMatchObject({ mu: NaN, L: NaN, kappa: NaN, flat: 2, flatThreshold: 0 });
    expect(fromEigenvalues([-1])).toMatchObject({ mu: NaN, L: NaN, kappa: NaN, negative: [-1] });
  });

  it('gives κ = Infinity where L/μ exceeds a double', () => {
    expect(fromEigenvalues([1e-300, 1e300], undefined, { flatThreshold: 0 }).kappa).toBe(Infinity);
  });

  it('has no negative zero', () => {
    expect(Object.is(fromEigenvalues([-0]).eigenvalues[0], 0)).toBe(true);
  });

  it('does not change the caller’s list', () => {
    const list = Object.freeze([3, 1]);
    expect(fromEigenvalues(list).eigenvalues).toEqual([1, 3]);
  });

  it.each([
    [[], undefined, 'RangeError', 'fromEigenvalues: eigenvalues must not be empty, got []'],
    [[1, Infinity], undefined, 'RangeError', 'fromEigenvalues: eigenvalues[1] must be a finite number, got Infinity'],
    [['1'], undefined, 'TypeError', 'fromEigenvalues: eigenvalues[0] must be a finite number, got "1"'],
    [5, undefined, 'TypeError', 'fromEigenvalues: eigenvalues must be an array of numbers, got 5'],
    [[1, 2], [1], 'TypeError', 'fromEigenvalues: weights must be as many as the eigenvalues, got 1 weights for 2'],
    [[1, 2], [1, -1], 'RangeError', 'fromEigenvalues: weights[1] must be a finite number ≥ 0, got -1'],
    [[1], [NaN], 'RangeError', 'fromEigenvalues: weights[0] must be a finite number, got NaN'],
    [[1], 1, 'TypeError', 'fromEigenvalues: weights must be an array of numbers, got 1'],
  ])('refuses %j with weights %j', (list, weights, kind, message) => {
    expect(refusal(() => fromEigenvalues(list as number[], weights as number[] | undefined))).toBe(
      `${kind}: ${message}`,
    );
  });

  it('refuses a flat threshold below 0', () => {
    expect(() => fromEigenvalues([1], undefined, { flatThreshold: -1 })).toThrow(
      'fromEigenvalues: flatThreshold must be a finite number ≥ 0, got -1',
    );
  });

  it('has no −0, among the weights either', () => {
    expect(fromEigenvalues([-0, 2], [-0, 1])).toMatchObject({ eigenvalues: [0, 2], weights: [0, 1] });
  });
});
