import { describe, expect, it } from 'vitest';
import { heavyBallIsForwardEuler } from '../../src/claims/heavy-ball-is-forward-euler.ts';
import { fromPhysical } from '../../src/dynamics/from-physical.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(heavyBallIsForwardEuler, {
  why: 'the truth: forward Euler takes the gradient one point earlier, γ = −1',
  predicted: ({ mass = NaN, drag = NaN, timeStep = NaN, lambda = NaN }) => {
    const { beta, eta } = fromPhysical({ mass, drag, timeStep });
    return [analyzeMode(generalMomentum, { beta, gamma: -1, eta }, lambda).spectralRadius];
  },
});

describe('forward Euler at β = 0.9, ηλ = 0.5', () => {
  it('has radius 1.183, and heavy ball 0.949', () => {
    const instance = { mass: 1, drag: 0.1, timeStep: 1, lambda: 0.5 };
    expect(heavyBallIsForwardEuler.measured(instance)[0]).toBeCloseTo(1.183, 3);
    expect(heavyBallIsForwardEuler.predicted(instance)[0]).toBeCloseTo(0.949, 3);
  });
});
