import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactNesterovFlow } from '../../src/dynamics/exact-nesterov-flow.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';

type Row = [number, number, number, number, number, number];

describe('exactNesterovFlow', () => {
  it('is within 1e-13 of the envelope of 60-digit solutions, on both sides of the change to the asymptotic expansion', () => {
    const lines = readFileSync(new URL('../oracles/nesterov-flow.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(1000);
    const misses = lines.filter((line) => {
      const [r, lambda, t, x, v, envelope] = line.split(',').map(Number) as Row;
      const { position, velocity } = exactNesterovFlow({ r }, lambda, t, 1);
      const unit = lambda < 0 ? Math.abs(v) : Math.sqrt(lambda) * envelope;
      return !(Math.abs(position - x) <= 1e-13 * envelope && Math.abs(velocity - v) <= 1e-13 * unit);
    });
    expect(misses).toEqual([]);
  });

  it('is elementary for even r: sin(wt)/(wt) at r = 2, its like of order 3/2 at r = 4, and sinh at a saddle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (x, w) => {
          const two = exactNesterovFlow({ r: 2 }, w * w, x / w, 1);
          expect(Math.abs(two.position - Math.sin(x) / x)).toBeLessThan(1e-13);
          expect(Math.abs(two.velocity / w - (x * Math.cos(x) - Math.sin(x)) / x ** 2)).toBeLessThan(1e-13);
          const four = exactNesterovFlow({ r: 4 }, w * w, x / w, 1);
          expect(Math.abs(four.position - (3 * (Math.sin(x) - x * Math.cos(x))) / x ** 3)).toBeLessThan(1e-13);
          const saddle = exactNesterovFlow({ r: 2 }, -w * w, x / w, 1);
          expect(Math.abs((saddle.position * x) / Math.sinh(x) - 1)).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is 2J₁(wt)/(wt) when r is not given: its first zero is that of J₁', () => {
    const { position, velocity } = exactNesterovFlow({}, 4, 3.8317059702075123 / 2, 5);
    expect(Math.abs(position)).toBeLessThan(1e-15);
    // −w · 2J₂/j with J₂(j) = −J₀(j) = 0.402759395702553.
    expect(velocity).toBeCloseTo((-5 * 2 * 2 * 0.402759395702553) / 3.8317059702075123, 13);
  });

  it('returns the start where nothing moves it', () => {
    expect(exactNesterovFlow({}, 3, 0, -2)).toEqual({ position: -2, velocity: 0 });
    expect(exactNesterovFlow({}, 0, 3, 7)).toEqual({ position: 7, velocity: 0 });
    expect(exactNesterovFlow({}, -1e9, 1e9, -0)).toEqual({ position: 0, velocity: 0 });
  });

  it('leaves the doubles at a saddle, and never is NaN at the ends of the range', () => {
    expect(exactNesterovFlow({}, -1, 999, -1)).toEqual({ position: -Infinity, velocity: -Infinity });
    expect(exactNesterovFlow({}, -1, 1001, 1)).toEqual({ position: Infinity, velocity: Infinity });
    for (const [lambda, t] of [
      [1e300, 1e300],
      [1, 1e305],
      [1e300, 1e-300],
      [5e-324, 5e-324],
    ] as const) {
      const { position, velocity } = exactNesterovFlow({}, lambda, t, 1);
      expect(Math.abs(position)).toBeLessThanOrEqual(1);
      expect(velocity).not.toBeNaN();
    }
  });

  it('names what is not as it must be', () => {
    const named = (message: string) => inputRangeError(`exactNesterovFlow: ${message}`);
    expect(() => exactNesterovFlow({ r: 0 }, 1, 1, 1)).toThrow(named('r must be a finite number > 0, got 0'));
    expect(() => exactNesterovFlow({ r: 21 }, 1, 1, 1)).toThrow(named('r must be at most 20, got 21'));
    expect(() => exactNesterovFlow({}, NaN, 1, 1)).toThrow(named('lambda must be a finite number, got NaN'));
    expect(() => exactNesterovFlow({}, 1, -1, 1)).toThrow(named('t must be a finite number ≥ 0, got -1'));
    expect(() => exactNesterovFlow({}, 1, NaN, 1)).toThrow(named('t must be a finite number ≥ 0, got NaN'));
    expect(() => exactNesterovFlow({}, 1, 1, Infinity)).toThrow(named('start must be a finite number, got Infinity'));
    const text: unknown = '3';
    expect(() => exactNesterovFlow({ r: text as number }, 1, 1, 1)).toThrow(
      inputTypeError('exactNesterovFlow: r must be a finite number > 0, got "3"'),
    );
  });
});
