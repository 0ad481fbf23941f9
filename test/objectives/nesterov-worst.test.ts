import { describe, expect, it } from 'vitest';
import { nesterovWorst } from '../../src/objectives/nesterov-worst.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('nesterovWorst', () => {
  checkObjective(nesterovWorst(7, { mu: 0.5, L: 20 }));
  checkObjective(nesterovWorst(1));

  it('has the curvatures μ + (L − μ) sin²(kπ/2(n + 1))', () => {
    for (const [n, mu, L] of [
      [1, 0, 1],
      [6, 0, 3],
      [9, 2, 50],
    ] as const) {
      const { eigenvalues } = spectrumOf(nesterovWorst(n, { mu, L }).hessian?.([]) ?? []);
      eigenvalues.forEach((lambda, k) => {
        const exact = mu + (L - mu) * Math.sin(((k + 1) * Math.PI) / (2 * (n + 1))) ** 2;
        expect(Math.abs(lambda - exact)).toBeLessThan(1e-14 * L);
      });
    }
  });

  it('has its minimiser in closed form, also where κ is 1 to rounding or 1e12', () => {
    for (const [mu, L] of [
      [0, 1],
      [1e-12, 1],
      [0.01, 1],
      [1, 1 + 1e-12],
      [3, 100],
    ] as const) {
      for (const n of [1, 2, 40]) {
        const chain = nesterovWorst(n, { mu, L });
        for (const slope of chain.gradient(chain.minimizer ?? [])) expect(Math.abs(slope)).toBeLessThan(1e-15 * L);
      }
    }
    expect(nesterovWorst(3).minimizer).toEqual([0.75, 0.5, 0.25]);
  });

  it('tells a gradient method of one more coordinate an iteration', () => {
    const chain = nesterovWorst(5, { mu: 1, L: 4 });
    const first = chain.gradient(chain.start ?? []);
    expect(first.map((slope) => slope !== 0)).toEqual([true, false, false, false, false]);
    expect(chain.gradient(first).map((slope) => slope !== 0)).toEqual([true, true, false, false, false]);
  });

  it('refuses curvatures out of order', () => {
    expect(() => nesterovWorst(3, { mu: -1 })).toThrow('nesterovWorst: mu must be a finite number ≥ 0, got -1');
    expect(() => nesterovWorst(3, { mu: 1 })).toThrow('nesterovWorst: L must be above mu, got L = 1 and mu = 1');
    expect(() => nesterovWorst(0)).toThrow('nesterovWorst: dimension must be a whole number ≥ 1, got 0');
  });
});
