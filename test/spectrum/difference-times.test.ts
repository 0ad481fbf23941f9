import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector } from '../../src/numeric/vector.ts';
import { differenceTimes } from '../../src/spectrum/difference-times.ts';
import { extremeEigenvalues } from '../../src/spectrum/extreme-eigenvalues.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

/** ∇ of Σ eᵃ plus a quadratic coupling: its Hessian is diag(eˣ) plus ones beside the diagonal. */
const gradient = (x: Vector): number[] => x.map((value, i) => Math.exp(value) + (x[i - 1] ?? 0) + (x[i + 1] ?? 0));
const hessianTimes = (x: Vector, v: Vector): number[] =>
  v.map((value, i) => Math.exp(x[i]!) * value + (v[i - 1] ?? 0) + (v[i + 1] ?? 0));

describe('differenceTimes', () => {
  it('is Hv, for v of any length, to a few times the error that it states', () => {
    const numbers = fc.array(real(-2, 2), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: -30, max: 30 }), (x, raw, exponent) => {
        const direction = raw.map((value, i) => (i === 0 ? 1 + Math.abs(value) : value));
        const v = direction.map((value) => value * 2 ** exponent);
        const { times, error } = differenceTimes(gradient, x);
        expect(error).toBeLessThanOrEqual(1e-8);
        const product = Array.from(times(Float64Array.from(v)));
        const exact = hessianTimes(x, v);
        const off = Math.hypot(...product.map((value, i) => value - exact[i]!));
        expect(off).toBeLessThanOrEqual(1e-9 * Math.hypot(...v));
        expect(off).toBeLessThanOrEqual(100 * error * Math.hypot(...v));
      }),
      { numRuns: 100 },
    );
  });

  it('has the step ε^(1/3) max(1, |x|)', () => {
    expect(differenceTimes(gradient, [0.1, 0.2]).step).toBe(Math.cbrt(2 ** -52));
    expect(differenceTimes(gradient, [3, 4]).step).toBeCloseTo(5 * Math.cbrt(2 ** -52), 18);
  });

  it('states the truncation of a gradient with a large third derivative', () => {
    // ∇f = 10⁴ x³ at 0: (∇f(ε) − ∇f(−ε))/2ε = 10⁴ ε², where H = 0.
    const { times, error, step } = differenceTimes(([x = 0]) => [1e4 * x ** 3], [0]);
    expect(times(Float64Array.of(1))[0]).toBeCloseTo(1e4 * step ** 2, 15);
    expect(error / (3e4 * step ** 2)).toBeCloseTo(1, 6);
  });

  it('gives extreme eigenvalues within their residuals', () => {
    const { times, error } = differenceTimes(gradient, [0, 0, 0]);
    const { smallest, largest } = extremeEigenvalues(times, 3, { error });
    expect(Math.abs(smallest.value - (1 - Math.SQRT2))).toBeLessThanOrEqual(smallest.residual);
    expect(Math.abs(largest.value - (1 + Math.SQRT2))).toBeLessThanOrEqual(largest.residual);
  });

  it('is 0 for the vector 0', () => {
    expect(differenceTimes(gradient, [1, 2]).times(Float64Array.of(0, 0))).toEqual(Float64Array.of(0, 0));
  });

  it('leaves the point alone, and takes gradients in an array that is reused', () => {
    const point = [1, 2];
    const reused = new Float64Array(2);
    const { times } = differenceTimes((x) => {
      reused.set(x.map((value) => 3 * value));
      return reused;
    }, point);
    expect(times(Float64Array.of(1, 0))[0]).toBeCloseTo(3, 9);
    expect(point).toEqual([1, 2]);
  });

  it('refuses what is not a gradient or a point', () => {
    const refused = (f: unknown, x: unknown): string => refusal(() => differenceTimes(f as never, x as never));
    expect(refused(3, [1])).toBe('TypeError: differenceTimes: gradient must be a function, got 3');
    expect(refused(gradient, [])).toBe(
      'TypeError: differenceTimes: point must be an array of numbers that is not empty, got an array of length 0',
    );
    expect(refused(gradient, 'x')).toBe(
      'TypeError: differenceTimes: point must be an array of numbers that is not empty, got "x"',
    );
    expect(refused(gradient, [1, NaN])).toBe('RangeError: differenceTimes: point[1] must be a finite number, got NaN');
    expect(refused(() => [1], [1, 2])).toBe('TypeError: differenceTimes: gradient must return 2 numbers, got 1');
    expect(refused(() => [NaN], [1])).toBe(
      'RangeError: differenceTimes: component 0 of the gradient must be a finite number, got NaN',
    );
  });
});
