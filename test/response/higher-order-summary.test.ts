import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { summarizeHigherOrder } from '../../src/response/higher-order-summary.ts';
import { summarize } from '../../src/response/method-summary.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

describe('summarizeHigherOrder', () => {
  const spectrum = fromEigenvalues([1, 3, 20], [2, 1, 0.5]);

  it('of one velocity is what the heavy ball’s summary is', () => {
    const own = summarizeHigherOrder(aggregatedMomentum, { betas: [0.7], eta: 0.05 }, spectrum, { epsilon: 1e-4 });
    const { analysis, iterations, transient, noise, sharpness } = summarize(
      heavyBall,
      { beta: 0.7, eta: 0.05 },
      spectrum,
      { epsilon: 1e-4 },
    );
    expect(own.analysis.rateGap).toBeCloseTo(analysis.rateGap, 14);
    expect([own.epsilon, own.iterations.asymptotic, own.iterations.fromRest]).toEqual([
      ...[1e-4, iterations.asymptotic, iterations.fromRest],
    ]);
    expect(own.transient.peak / transient.peak).toBeCloseTo(1, 12);
    expect([own.transient.step, own.transient.worst.lambda]).toEqual([transient.step, transient.worst.lambda]);
    expect(own.noise.variance / noise.variance).toBeCloseTo(1, 12);
    expect(own.noise.lossFloor / noise.lossFloor).toBeCloseTo(1, 12);
    expect((own.etaLimit?.value ?? NaN) / 0.17).toBeCloseTo(1, 12);
    expect((own.sharpness.sharpness ?? NaN) / (sharpness.sharpness ?? NaN)).toBeCloseTo(1, 12);
  });

  it('is called as it is told to, and by the method’s title where it is not', () => {
    const parameters = { betas: [0, 0.5], eta: 0.05 };
    expect(summarizeHigherOrder(aggregatedMomentum, parameters, spectrum).title).toBe('aggregated momentum');
    expect(summarizeHigherOrder(aggregatedMomentum, parameters, spectrum, { title: 'mine' })).toMatchObject({
      title: 'mine',
      epsilon: 1e-6,
    });
  });

  it('is infinite where a mode is not stable', () => {
    const { transient, noise, iterations } = summarizeHigherOrder(
      ...[aggregatedMomentum, { betas: [0, 0.5], eta: 1 }, spectrum],
    );
    expect([transient.peak, noise.variance, noise.lossFloor, iterations.fromRest]).toEqual(Array(4).fill(Infinity));
    expect(transient.worst.lambda).toBe(3);
  });

  it('refuses what the response does', () => {
    const slow = { betas: [0, 0.5], eta: 1e-9 };
    expect(refusal(() => summarizeHigherOrder(aggregatedMomentum, slow, fromKappa(3)))).toMatch(
      /^RangeError: responseOfHigherOrder: the mode must shrink by e within 1000000 iterations, got /,
    );
  });
});
