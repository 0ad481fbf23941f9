import { describe, expect, it } from 'vitest';
import type { ExtremeEigenvalue } from '../../src/spectrum/extremes.ts';
import { fromExtremes } from '../../src/spectrum/from-extremes.ts';
import { refusal } from '../helpers/refusal.ts';

const end = (value: number, residual: number, bound: number, converged = true): ExtremeEigenvalue => ({
  value,
  residual,
  bound,
  converged,
});

describe('fromExtremes', () => {
  it('is [θ_min − r, θ_max + r] where both ends have converged', () => {
    const spectrum = fromExtremes({ smallest: end(2, 0.5, -9), largest: end(8, 0.25, 99) });
    expect(spectrum).toMatchObject({ kind: 'interval', mu: 1.5, L: 8.25 });
  });

  it('takes the bound of an end that has not', () => {
    const spectrum = fromExtremes({ smallest: end(2, 0.5, 0.25, false), largest: end(8, 0.25, 99, false) });
    expect([spectrum.mu, spectrum.L]).toEqual([0.25, 99]);
  });

  it('takes the floor for μ where it is higher', () => {
    const extremes = { smallest: end(2, 3, -9), largest: end(8, 0, 8) };
    expect(fromExtremes(extremes, { floor: 0.125 }).mu).toBe(0.125);
    expect(fromExtremes({ ...extremes, smallest: end(2, 1, -9) }, { floor: 0.125 }).mu).toBe(1);
  });

  it('gives no μ that is not above zero, no L that is infinite or below μ, and takes no floor that is not positive', () => {
    const high = end(8, 0, 8);
    expect(refusal(() => fromExtremes({ smallest: end(1, 1, -9), largest: high }))).toBe(
      'RangeError: fromExtremes: the lower end must be > 0 (or a floor be given), got 0: the Hessian may be singular or indefinite',
    );
    expect(refusal(() => fromExtremes({ smallest: end(1, 0, -9, false), largest: high }))).toBe(
      'RangeError: fromExtremes: the lower end must be > 0 (or a floor be given), got -9: it has not converged',
    );
    expect(refusal(() => fromExtremes({ smallest: end(1, 0, 1), largest: end(8, 0, Infinity, false) }))).toBe(
      'RangeError: fromExtremes: the upper end must be finite, got Infinity: it has not converged',
    );
    expect(refusal(() => fromExtremes({ smallest: end(1, 0, 1), largest: high }, { floor: 9 }))).toBe(
      'RangeError: fromExtremes: the upper end must be at least mu = 9, got 8',
    );
    expect(refusal(() => fromExtremes({ smallest: end(1, 0, 1), largest: high }, { floor: 0 }))).toBe(
      'RangeError: fromExtremes: floor must be a finite number > 0, got 0',
    );
  });
});
