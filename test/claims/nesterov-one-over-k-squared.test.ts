import { describe, expect, it } from 'vitest';
import { nesterovOneOverKSquared } from '../../src/claims/nesterov-one-over-k-squared.ts';
import { constantSchedule } from '../../src/methods/schedules/constant.ts';
import { nesterovSchedule } from '../../src/methods/schedules/nesterov-sequence.ts';
import { scheduleMode } from '../../src/response/schedule-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovOneOverKSquared, { why: '1/k for 1/k²', predicted: () => [1] });

describe('constant momentum on convex quadratics', () => {
  it.each([0.3, 0.9])('β = %f gives 1/k only', (beta) => {
    expect(Math.abs((nesterovOneOverKSquared.measured({ isVarying: 0, beta, k: 120 })[0] ?? NaN) - 1)).toBeLessThan(
      0.15,
    );
  });
});

describe('k² times the worst gap on quadratics with L = 1', () => {
  /** The largest ½λ p_k(λ)² over (0, 1], on a logarithmic scan. */
  const worst = (k: number, isVarying: boolean): number => {
    const schedule = isVarying
      ? nesterovSchedule({ eta: 1, steps: k })
      : constantSchedule({ eta: 1, beta: 0.9, steps: k, nesterov: true });
    const gaps = Array.from({ length: 600 }, (_, i) => {
      const lambda = (0.1 / k ** 2) ** (i / 599);
      return (lambda * (scheduleMode(schedule, lambda).residuals[k] ?? NaN) ** 2) / 2;
    });
    return k ** 2 * Math.max(...gaps);
  };

  it.each([
    [100, true, 0.636],
    [800, true, 0.672],
    [100, false, 0.971],
    [800, false, 7.4],
  ])('k = %i, β → 1: %s, is %f', (k, isVarying, value) => {
    expect(Math.abs(worst(k, isVarying) / value - 1)).toBeLessThan(2e-3);
  });
});
