import { describe, expect, it } from 'vitest';
import { powerLaw } from '../../src/spectrum/power-law.ts';

describe('powerLaw', () => {
  it('has λᵢ = L i^−α, so that κ = n^α', () => {
    expect(powerLaw(3, { L: 6 }).eigenvalues).toEqual([2, 3, 6]);
    expect(powerLaw(10, { exponent: 3 }).kappa).toBeCloseTo(1000, 9);
    expect(powerLaw(4).L).toBe(1);
  });

  it('has no flat direction, however steep it is', () => {
    expect(powerLaw(10, { exponent: 40 }).flat).toBe(0);
  });

  it('refuses what is not a positive exponent', () => {
    expect(() => powerLaw(3, { exponent: 0 })).toThrow('powerLaw: exponent must be a finite number > 0, got 0');
    expect(() => powerLaw(3, { L: -1 })).toThrow('powerLaw: L must be a finite number > 0, got -1');
    expect(() => powerLaw(1.5)).toThrow('powerLaw: count must be a whole number ≥ 1, got 1.5');
  });
});
