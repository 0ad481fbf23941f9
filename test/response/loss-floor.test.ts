import { describe, expect, it } from 'vitest';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { lossFloor } from '../../src/response/loss-floor.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { analyze } from '../../src/stability/analyze.ts';

describe('lossFloor', () => {
  it('is ½ Σ w λ Var θ: for gradient descent ½ Σ w η/(2 − ηλ)', () => {
    const eigenvalues = [0.5, 1, 1.5];
    const floor = (weights?: readonly number[]): number =>
      lossFloor(analyze(gradientDescent, { eta: 1 }, fromEigenvalues(eigenvalues, weights)));
    expect(floor()).toBeCloseTo(0.5 * (1 / 1.5 + 1 + 2), 14);
    expect(floor([3, 0, 0.25])).toBeCloseTo(0.5 * (3 / 1.5 + 0.5), 14);
  });

  it('is about η/(4(1 − β)) for each mode, whatever its curvature, when steps are small', () => {
    const spectrum = fromEigenvalues([1e-3, 0.1, 1]);
    for (const beta of [0, 0.9, 0.99]) {
      const eta = 1e-5 * (1 - beta);
      expect(lossFloor(analyze(heavyBall, { beta, eta }, spectrum)) / 0.75e-5).toBeCloseTo(1, 4);
    }
  });

  it('leaves flat directions and weights of 0 out, and keeps weights beside their eigenvalues', () => {
    const spectrum = fromEigenvalues([3, 0, 1], [0, 7, 2]);
    expect(lossFloor(analyze(gradientDescent, { eta: 1 }, spectrum))).toBe(1);
  });

  it('is infinite where a mode is not stable, also at a saddle', () => {
    expect(lossFloor(analyze(gradientDescent, { eta: 1 }, fromEigenvalues([1, 2])))).toBe(Infinity);
    expect(lossFloor(analyze(gradientDescent, { eta: 1 }, fromEigenvalues([-1, 1])))).toBe(Infinity);
  });

  it('takes the two ends of an interval', () => {
    expect(lossFloor(analyze(gradientDescent, { eta: 1 }, fromInterval(0.5, 1.5)))).toBeCloseTo(0.5 / 1.5 + 1, 14);
  });
});
