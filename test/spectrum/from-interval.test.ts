import { describe, expect, it } from 'vitest';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { refusal } from '../helpers/refusal.ts';

describe('fromInterval', () => {
  it('holds the two ends, and κ = L/μ', () => {
    expect(fromInterval(0.5, 50)).toEqual({
      kind: 'interval',
      eigenvalues: [0.5, 50],
      mu: 0.5,
      L: 50,
      kappa: 100,
      flat: 0,
      negative: [],
      flatThreshold: 0,
    });
  });

  it('allows μ = L, where κ = 1, and a quotient beyond a double, where κ = Infinity', () => {
    expect(fromInterval(3, 3)).toMatchObject({ eigenvalues: [3, 3], kappa: 1 });
    expect(fromInterval(1e-200, 1e200).kappa).toBe(Infinity);
  });

  it('refuses ends out of order or out of range', () => {
    expect(refusal(() => fromInterval(2, 1))).toBe(
      'RangeError: fromInterval: mu must be at most L, got mu = 2 and L = 1',
    );
    expect(() => fromInterval(0, 1)).toThrow('fromInterval: mu must be a finite number > 0, got 0');
    expect(() => fromInterval(1, Infinity)).toThrow('fromInterval: L must be a finite number > 0, got Infinity');
  });
});
