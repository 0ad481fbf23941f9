import { describe, expect, it } from 'vitest';
import { textbookCriticalDamping } from '../../src/claims/textbook-critical-damping.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(textbookCriticalDamping, {
  why: 'the true critical point (1 − √β)²',
  predicted: ({ beta = NaN }) => [(1 - Math.sqrt(beta)) ** 2],
});

describe('critical damping at β = 0.5', () => {
  it('is at 0.0858, not at 0.0625', () => {
    expect(textbookCriticalDamping.predicted({ beta: 0.5 })[0]).toBeCloseTo(0.0625, 10);
    expect(textbookCriticalDamping.measured({ beta: 0.5 })[0]).toBeCloseTo(0.0858, 4);
  });
});
