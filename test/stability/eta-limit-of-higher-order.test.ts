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

/**
 * z³ + (5x/4 − 9/4)z² + (7/4 − x/2)z + x/4 − ½ with x = ηλ: by Jury's conditions stable for 0 < x < (7 − √17)/8, where a pair leaves the
 * circle that comes back at (7 + √17)/8, until the flip at 11/4.
 */
const twice: HigherOrderMethod = {
  name: 'twice',
  title: 'stable twice',
  parameters: { eta: { symbol: 'η', usualRange: [0, 1] } },
  coefficients: ({ eta }, lambda) =>
    [1, (5 * eta * lambda - 9) / 4, (7 - 2 * eta * lambda) / 4, (eta * lambda - 2) / 4].map((hi) => ({ hi, lo: 0 })),
  step: (_, state) => state,
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

  it('is the end of the η that it is among, where stability comes back: the last one from unstable parameters', () => {
    const ends = { mu: 2, L: 3 };
    const first = etaLimitOfHigherOrder(twice, { eta: 0.1 }, ends);
    expect(first?.value).toBeCloseTo((7 - Math.sqrt(17)) / 8 / 3, 12);
    expect(first?.kind).toBe('neimark-sacker');
    for (const eta of [0.75, 0.3]) {
      const last = etaLimitOfHigherOrder(twice, { eta }, ends);
      expect(last?.value).toBeCloseTo(11 / 12, 12);
      expect(last?.kind).toBe('flip');
    }
    // The second range is too narrow for both ends.
    expect(etaLimitOfHigherOrder(twice, { eta: 0.25 }, { mu: 1, L: 3 })?.kind).toBe('neimark-sacker');
  });

  it('is null where no η is stable, and where η does more than multiply λ', () => {
    expect(etaLimitOfHigherOrder(aggregatedMomentum, { betas: [2], eta: 0.1 }, interval)).toBeNull();
    expect(etaLimitOfHigherOrder(decaying, { eta: 0.01 }, interval)).toBeNull();
  });
});
