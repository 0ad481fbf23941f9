import { describe, expect, it } from 'vitest';
import { realRootsNeverOscillate } from '../../src/claims/real-roots-never-oscillate.ts';
import { eigenvaluesOf, steppedCompanion } from '../../src/claims/stepped-companion.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(realRootsNeverOscillate, {
  why: 'the truth: monotone below the complex range, alternating above it',
  predicted: ({ isSteep = NaN }) => [1 - isSteep],
});

describe('real roots of heavy ball', () => {
  it('are −0.885 and −0.565 at β = 0.5, ηλ = 2.95', () => {
    const roots = eigenvaluesOf(steppedCompanion(heavyBall, { beta: 0.5, eta: 2.95 }, 1)).toSorted(
      (a, b) => a.re - b.re,
    );
    expect(roots.map(({ im }) => im)).toEqual([0, 0]);
    expect(roots[0]?.re).toBeCloseTo(-0.885, 3);
    expect(roots[1]?.re).toBeCloseTo(-0.565, 3);
  });
});
