import { describe, expect, it } from 'vitest';
import { measuredRate } from '../../src/claims/measured-rate.ts';
import { momentumAsCloseToOneAsPossible } from '../../src/claims/momentum-as-close-to-one-as-possible.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { bestEtaFor } from '../../src/tuning/best-eta-for.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(momentumAsCloseToOneAsPossible, {
  why: 'the true rate at those parameters',
  predicted: ({ kappa = NaN, oneMinusBeta = NaN }) => {
    const beta = 1 - oneMinusBeta;
    return [analyze(heavyBall, { beta, eta: (0.999 * 2 * (1 + beta)) / kappa }, fromKappa(kappa)).rate];
  },
});

describe('momentum near 1 at κ = 100', () => {
  const spectrum = fromKappa(100);

  it.each([
    [(9 / 11) ** 2, 0.8182],
    [0.9, 0.9487],
    [0.99, 0.99499],
  ])('with β = %f and its best learning rate contracts by %f', (beta, rate) => {
    const { eta } = bestEtaFor(heavyBall, { beta }, spectrum).parameters;
    expect(measuredRate(heavyBall, { beta, eta }, spectrum)).toBeCloseTo(rate, 4);
  });

  it('is worse than gradient descent, which contracts by 0.9802, and so is the best β at 0.999 of its largest step', () => {
    const beta = (9 / 11) ** 2;
    expect(0.99499).toBeGreaterThan(99 / 101);
    expect(measuredRate(heavyBall, { beta, eta: (0.999 * 2 * (1 + beta)) / 100 }, spectrum)).toBeCloseTo(0.9897, 4);
  });
});
