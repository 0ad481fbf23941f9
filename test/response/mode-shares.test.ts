import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { modeShares } from '../../src/response/mode-shares.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';
import { usualParameters } from '../helpers/usual-parameters.ts';

const CURVATURES = [0.2, 1, 9];
const START = [2, -1, 0.5];

describe('modeShares', () => {
  it.each(METHODS)('$name: is what a simulated run shows, from empty buffers', (method) => {
    const parameters = usualParameters(method, { rho: 0.8, kappa: 45, dampening: 0.4, weightDecay: 0.05, eta: 0.1 });
    const { iterates } = simulate(method, parameters, diagonalQuadratic(CURVATURES), {
      start: START,
      maxSteps: 30,
      tolerance: 0,
    });
    const steps = [0, 1, 2, 7, 30];
    const spectrum = fromEigenvalues(CURVATURES);
    const { errors, shares, modes } = modeShares(method, parameters, spectrum, { steps, amplitudes: START });
    expect(modes.map(({ lambda }) => lambda)).toEqual(CURVATURES);
    steps.forEach((step, i) => {
      const point = iterates[step]!;
      expect(errors[i]! / (Math.hypot(...point) / Math.hypot(...START))).toBeCloseTo(1, 10);
      point.forEach((value, j) => expect(shares[i]![j]).toBeCloseTo((value / Math.hypot(...point)) ** 2, 10));
    });
  });

  it('takes spectra longer than a call takes arguments', () => {
    const spectrum = fromEigenvalues(Array.from({ length: 250_000 }, (_, i) => 1 + (i % 2)));
    const { errors, shares } = modeShares(heavyBall, { beta: 0, eta: 0.5 }, spectrum, { steps: [0, 1] });
    expect(errors[0]).toBeCloseTo(1, 14);
    expect(errors[1]).toBeCloseTo(Math.sqrt(1 / 8), 14);
    expect(shares[1]?.at(0)).toBeCloseTo(1 / 125_000, 18);
    expect(shares[1]?.at(-1)).toBe(0);
  });

  it('adds up to 1 at any step, also where the error is too small for a double', () => {
    fc.assert(
      fc.property(real(0, 0.98), real(0.01, 0.3), fc.integer({ min: 0, max: 1e9 }), (beta, eta, step) => {
        const { shares } = modeShares(nesterov, { beta, eta }, fromEigenvalues(CURVATURES), { steps: [step] });
        expect(shares[0]!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
    const { errors, shares } = modeShares(heavyBall, { beta: 0.5, eta: 0.01 }, fromEigenvalues([1, 2]), {
      steps: [1e6],
    });
    expect([errors[0], shares[0]]).toEqual([0, [1, 0]]);
  });

  it('leaves the fastest-growing mode of a run that diverges', () => {
    const { errors, shares } = modeShares(heavyBall, { beta: 0.5, eta: 1 }, fromEigenvalues([1, 4, 5]), {
      steps: [1e5],
    });
    expect([errors[0], shares[0]]).toEqual([Infinity, [0, 0, 1]]);
  });

  it('is all 0 where the error is', () => {
    const { errors, shares } = modeShares(heavyBall, { beta: 0, eta: 1 }, fromEigenvalues([1]), { steps: [0, 1] });
    expect(errors).toEqual([1, 0]);
    expect(shares).toEqual([[1], [0]]);
  });

  it('starts from the weights of the spectrum, leaves flat directions out, and has the ends of an interval', () => {
    const at = (spectrum: Parameters<typeof modeShares>[2]) =>
      modeShares(heavyBall, { beta: 0.5, eta: 0.1 }, spectrum, { steps: [0] }).shares[0];
    expect(at(fromEigenvalues([1, 2], [1, 4]))).toEqual([0.2, 0.8]);
    expect(at(fromEigenvalues([0, 1, 2]))).toEqual([0.5, 0.5]);
    expect(at(fromInterval(1, 4))).toEqual([0.5, 0.5]);
  });

  it('refuses starts and steps that are none', () => {
    const call = (options: Parameters<typeof modeShares>[3]) =>
      refusal(() => modeShares(heavyBall, { beta: 0.5, eta: 0.1 }, fromEigenvalues([0, 1]), options));
    expect(call({ steps: [0.5] })).toMatch(/^RangeError: modeShares: step must be a whole number/);
    expect(call({ steps: [0], amplitudes: [1] })).toBe(
      'RangeError: modeShares: amplitudes must be 2, as the eigenvalues are, got 1',
    );
    expect(call({ steps: [0], amplitudes: [1, NaN] })).toBe(
      'RangeError: modeShares: amplitude must be a finite number, got NaN',
    );
    expect(call({ steps: [0], amplitudes: [1, 0] })).toBe(
      'RangeError: modeShares: amplitudes must not all be 0 where the spectrum is not flat, got nothing else',
    );
  });
});
