import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { etaLimitOfHigherOrder } from '../../src/stability/eta-limit-of-higher-order.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';

/** Gradient descent, with weight decay: η is with λ, and alone. */
const decaying: HigherOrderMethod = {
  name: 'decaying',
  title: 'decaying',
  parameters: { eta: { symbol: 'η', usualRange: [0, 1] } },
  coefficients: ({ eta }, lambda) => [
    { hi: 1, lo: 0 },
    { hi: eta * (lambda + 0.1) - 1, lo: 0 },
  ],
  step: ({ eta }, { current }, gradient) => ({
    current: current.map((x, i) => (1 - 0.1 * eta) * x - eta * (gradient(current)[i] ?? NaN)),
    previous: current,
  }),
};

describe('etaLimitOfHigherOrder', () => {
  const interval = { mu: 2, L: 50 };
  const most = maxStableEta(aggregatedMomentum, { betas: [0, 0.9] }, fromInterval(2, 50));

  it('is the largest stable η, by how much of itself η may grow, and where it ends', () => {
    const limit = etaLimitOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: most / 4 }, interval);
    expect(limit).toMatchObject({ lambda: 50, kind: 'flip' });
    expect((limit?.value ?? NaN) / most).toBeCloseTo(1, 13);
    expect(limit?.change).toBeCloseTo(3, 12);
  });

  it('from unstable parameters is the same η, by a change below 0', () => {
    const limit = etaLimitOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 2 * most }, interval);
    expect((limit?.value ?? NaN) / most).toBeCloseTo(1, 13);
    expect(limit?.change).toBeCloseTo(-0.5, 12);
  });

  it('is null where no η is stable, and where η does more than multiply λ', () => {
    expect(etaLimitOfHigherOrder(aggregatedMomentum, { betas: [2], eta: 0.1 }, interval)).toBeNull();
    expect(etaLimitOfHigherOrder(decaying, { eta: 0.01 }, interval)).toBeNull();
  });
});
