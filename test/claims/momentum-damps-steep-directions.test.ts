import { describe, expect, it } from 'vitest';
import { momentumDampsSteepDirections } from '../../src/claims/momentum-damps-steep-directions.ts';
import { measuredRadius } from '../../src/claims/stepped-companion.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(momentumDampsSteepDirections, {
  why: 'the truth: only where √β < ηλ − 1',
  predicted: ({ beta = NaN, etaLambda = NaN }) => [Number(Math.sqrt(beta) < etaLambda - 1)],
});

describe('the steep direction of the ravine at η = 0.015', () => {
  it('decays by 0.5 a step without momentum and by 0.949 with β = 0.9', () => {
    expect(measuredRadius(gradientDescent, { eta: 0.015 }, 100)).toBeCloseTo(0.5, 10);
    expect(measuredRadius(heavyBall, { beta: 0.9, eta: 0.015 }, 100)).toBeCloseTo(0.949, 3);
  });
});
