import { describe, expect, it } from 'vitest';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

describe('fromKappa', () => {
  it('scales the interval so that μ = 1 and L = κ', () => {
    expect(fromKappa(100)).toEqual({
      kind: 'interval',
      eigenvalues: [1, 100],
      mu: 1,
      L: 100,
      kappa: 100,
      flat: 0,
      negative: [],
      flatThreshold: 0,
    });
  });

  it('reaches from κ = 1 to the limit κ = Infinity', () => {
    expect(fromKappa(1)).toMatchObject({ eigenvalues: [1, 1], kappa: 1 });
    expect(fromKappa(Infinity)).toMatchObject({ mu: 1, L: Infinity, kappa: Infinity });
  });

  it('refuses κ below 1 and what is not a number', () => {
    expect(refusal(() => fromKappa(0.99))).toBe('RangeError: fromKappa: kappa must be a number ≥ 1, got 0.99');
    expect(refusal(() => fromKappa(NaN))).toBe('RangeError: fromKappa: kappa must be a number ≥ 1, got NaN');
    expect(refusal(() => fromKappa(JSON.parse('"7"') as number))).toBe(
      'TypeError: fromKappa: kappa must be a number ≥ 1, got "7"',
    );
  });
});
