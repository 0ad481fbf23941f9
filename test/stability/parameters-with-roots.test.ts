import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { Complex } from '../../src/numeric/complex.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { parametersWithRoots } from '../../src/stability/parameters-with-roots.ts';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const roots = (first: number, second: number): [Complex, Complex] => [new Complex(first, 0), new Complex(second, 0)];

describe('parametersWithRoots', () => {
  it.each([heavyBall, nesterov])('gives back the parameters of the roots of $name', (method) => {
    fc.assert(
      fc.property(number(-0.9, 0.95), number(1e-3, 0.9), number(0.1, 3), (beta, eta, lambda) => {
        const found = parametersWithRoots(method, lambda, analyzeMode(method, { beta, eta }, lambda).roots);
        // 1 − ηλ divides the momentum of Nesterov's method.
        const size = 1 / Math.min(1, Math.abs(1 - eta * lambda));
        fc.pre(size < 1e3);
        expect(Math.abs((found?.eta ?? NaN) - eta)).toBeLessThan(1e-12 / lambda);
        expect(Math.abs((found?.beta ?? NaN) - beta)).toBeLessThan(1e-12 * size);
      }),
      { numRuns: 200 },
    );
  });

  it('climbs on negative curvature with a root on each side of 1', () => {
    expect(parametersWithRoots(heavyBall, -1, roots(2, 0.5))).toEqual({ beta: 1, eta: 0.5 });
  });

  it('has no learning rate where p(1) is not of the sign of λ, nor momentum where 1 − ηλ is 0', () => {
    expect(parametersWithRoots(heavyBall, 1, roots(2, 0.5))).toBeNull();
    expect(parametersWithRoots(heavyBall, 1, roots(1, 0.5))).toBeNull();
    expect(parametersWithRoots(nesterov, 1, roots(-1, 0.5))).toBeNull();
    expect(parametersWithRoots(heavyBall, 1, roots(-1e200, -1e200))).toBeNull();
  });

  it('refuses what are not the roots of a real polynomial, λ = 0, and a look-ahead that is free', () => {
    const pair = [new Complex(0.5, 0.5), new Complex(0.5, -0.4)] as const;
    expect(() => parametersWithRoots(heavyBall, 1, pair)).toThrow(
      'roots must be real or conjugates, got 0.5 + 0.5i and 0.5 - 0.4i',
    );
    expect(() => parametersWithRoots(heavyBall, 1, [new Complex(0.5, 0.5), new Complex(0.4, -0.5)])).toThrow(
      RangeError,
    );
    expect(() => parametersWithRoots(heavyBall, 0, roots(0, 0))).toThrow('lambda must not be 0, got 0');
    expect(() => parametersWithRoots(heavyBall, NaN, roots(0, 0))).toThrow('lambda must be a finite number');
    expect(() => parametersWithRoots(heavyBall, 1, roots(NaN, 0))).toThrow('roots[0].re must be a finite number');
    expect(() => parametersWithRoots(generalMomentum, 1, roots(0, 0))).toThrow(TypeError);
  });
});
