import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import type { MethodParameters, StepState } from '../../src/methods/method.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { settledAfter } from '../../src/tuning/settled-after.ts';
import { real } from '../helpers/real.ts';

/** Expects the count on curvature 1.5 to be what 3000 steps of the method show. */
function expectSettled<P extends MethodParameters>(method: HigherOrderMethod<P>, parameters: P): void {
  let state: StepState = { current: [1], previous: [1] };
  let last = 0;
  for (let k = 1; k <= 3000; k++) {
    state = method.step(parameters, state, ([theta = NaN]) => [1.5 * theta]);
    if (Math.abs(state.current[0] ?? NaN) > 1e-6) last = k;
  }
  const { fromRest, worst } = iterationsTo(1e-6, method, parameters, fromEigenvalues([1.5]));
  expect(fromRest).toBe(last + 1);
  expect(worst.lambda).toBe(1.5);
}

describe('iterationsTo of a method of higher order', () => {
  it('is the heavy ball’s for one β, in the limit and from rest', () => {
    fc.assert(
      fc.property(real(0.05, 0.95), real(0.05, 1.9), real(1e-8, 0.5), (beta, x, epsilon) => {
        const spectrum = fromEigenvalues([x, x / 3]);
        const { asymptotic, fromRest } = iterationsTo(epsilon, aggregatedMomentum, { betas: [beta], eta: 1 }, spectrum);
        const second = iterationsTo(epsilon, heavyBall, { beta, eta: 1 }, spectrum);
        expect([asymptotic, fromRest]).toEqual([second.asymptotic, second.fromRest]);
      }),
      { numRuns: 100 },
    );
  });

  it('is when a long run settles', () => {
    expectSettled(aggregatedMomentum, { betas: [0, 0.9, 0.99], eta: 0.1 });
    expectSettled(complexMomentum, { beta: 0.9, phase: 0.4, eta: 0.2 });
  });

  it('searches an interval, and takes forever where a mode is not stable', () => {
    const parameters = { betas: [0.66942148], eta: 0.0330578 };
    const { asymptotic, fromRest, searched } = iterationsTo(1e-6, aggregatedMomentum, parameters, fromKappa(100));
    // As of the heavy ball's optimum.
    expect([asymptotic, fromRest]).toEqual([69, 95]);
    expect(searched?.curvatures).toBe(612);
    const unstable = iterationsTo(0.1, aggregatedMomentum, { betas: [0.5], eta: 1 }, fromEigenvalues([1, 4]));
    expect([unstable.asymptotic, unstable.fromRest, unstable.worst.lambda]).toEqual([Infinity, Infinity, 4]);
  });
});

describe('settledAfter', () => {
  it('sees the last excursion, however calm it was before', () => {
    // θ_{k+3} = ½ θ_k: 1, ε, ε, ½, …
    expect(settledAfter('test', 0.3, [1, 0, 0, -0.5], [1, 0.001, 0.001])).toBe(4);
    expect(settledAfter('test', 0.6, [1, 0, 0, -0.5], [1, 0.001, 0.001])).toBe(1);
    expect(settledAfter('test', 0.3, [1, 0, 0, -0.5], [1, 0.001, 4])).toBe(12);
    expect(settledAfter('test', 0.3, [1, 0, 0, -0.5], [2, 0.002, 8])).toBe(12);
    expect(settledAfter('test', 0.5, [1, 0, 0], [1, 0])).toBe(1);
  });

  it('counts what grows first', () => {
    // (z − ½)³, from (0.01, 0, 1): grows by three before it decays.
    const coefficients = [1, -1.5, 0.75, -0.125];
    const points = [1, 0, 100];
    while (Math.abs(points.at(-1) ?? 0) > 1e-3 || points.length < 60) {
      const [a = 0, b = 0, c = 0] = points.slice(-3);
      points.push(1.5 * c - 0.75 * b + 0.125 * a);
    }
    const last = points.findLastIndex((theta) => Math.abs(theta) > 0.5);
    expect(settledAfter('test', 0.5, coefficients, [1, 0, 100])).toBe(last + 1);
  });

  it('refuses what takes too long', () => {
    expect(() => settledAfter('test', 0.5, [1, -1 + 1e-9], [1])).toThrow(
      inputRangeError('test: parameters must settle within 10000000 iterations, got more'),
    );
  });
});
