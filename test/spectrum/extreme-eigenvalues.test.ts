import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtremeEigenvalue } from '../../src/spectrum/extremes.ts';
import { extremeEigenvalues } from '../../src/spectrum/extreme-eigenvalues.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const diagonalTimes =
  (values: ArrayLike<number>) =>
  (v: Float64Array): Float64Array =>
    v.map((x, i) => values[i]! * x);

/** The 5-point Laplacian on rows × columns points: eigenvalues 4 sin²(iπ/2(m + 1)) + 4 sin²(jπ/2(n + 1)). */
function laplacianTimes(rows: number, columns: number): (v: Float64Array) => Float64Array {
  const out = new Float64Array(rows * columns);
  return (v) => {
    for (let i = 0; i < out.length; i++) {
      const column = i % columns;
      const beside = (column > 0 ? v[i - 1]! : 0) + (column < columns - 1 ? v[i + 1]! : 0);
      out[i] = 4 * v[i]! - beside - (v[i - columns] ?? 0) - (v[i + columns] ?? 0);
    }
    return out;
  };
}

const nearest = ({ value }: ExtremeEigenvalue, eigenvalues: readonly number[]): number =>
  Math.min(...eigenvalues.map((lambda) => Math.abs(lambda - value)));

describe('extremeEigenvalues', () => {
  it('says after each step how many are done, of how many at most', () => {
    const heard: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number): void => void heard.push([done, total]);
    const { steps } = extremeEigenvalues((v) => v.map((x, i) => (i + 1) * x), 5, { maxSteps: 40, onProgress });
    expect(heard).toEqual(Array.from({ length: steps }, (_, k) => [k + 1, 40]));
  });

  it('has an eigenvalue within each residual, no value outside the spectrum and no bound inside it, after any number of steps', () => {
    const lists = fc.array(real(-5, 5), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 60 }), fc.nat(1000), (raw, maxSteps, seed) => {
        const list = raw.map((x) => Math.fround(x * 2 ** 40) / 2 ** 40);
        const { smallest, largest } = extremeEigenvalues(diagonalTimes(list), list.length, { maxSteps, seed });
        const [least, most] = [Math.min(...list), Math.max(...list)];
        const rounding = 64 * Number.EPSILON * Math.max(-least, most, 0);
        for (const end of [smallest, largest]) {
          expect(nearest(end, list)).toBeLessThanOrEqual(end.residual);
          expect(end.value).toBeGreaterThanOrEqual(least - rounding);
          expect(end.value).toBeLessThanOrEqual(most + rounding);
        }
        expect(smallest.bound).toBeLessThanOrEqual(least);
        expect(largest.bound).toBeGreaterThanOrEqual(most);
      }),
      { numRuns: 300 },
    );
  });

  it('finds both ends of the Laplacian on 80 × 90 points to the square of the residual over the gap', () => {
    const exact = 4 * Math.sin(Math.PI / 2 / 81) ** 2 + 4 * Math.sin(Math.PI / 2 / 91) ** 2;
    const { smallest, largest, steps, products } = extremeEigenvalues(laplacianTimes(80, 90), 80 * 90, {
      tolerance: 1e-6,
    });
    expect(Math.abs(smallest.value - exact)).toBeLessThanOrEqual(4e-9);
    expect(Math.abs(largest.value - (8 - exact))).toBeLessThanOrEqual(4e-9);
    expect(smallest.residual).toBeLessThanOrEqual(8e-6);
    expect(steps).toBeLessThan(300);
    expect(products).toBe(steps + 2);
  });

  it('reports an interval, and no μ, while the smallest eigenvalue of κ = 1000 has not converged', () => {
    const list = Array.from({ length: 300 }, (_, i) => 1000 ** (i / 299));
    const short = extremeEigenvalues(diagonalTimes(list), 300, { maxSteps: 40 });
    expect(short.steps).toBe(40);
    expect(short.smallest.value).toBeGreaterThan(1.1);
    expect(short.smallest.converged).toBe(false);
    expect(short.smallest.bound).toBeLessThan(0);
    const long = extremeEigenvalues(diagonalTimes(list), 300);
    expect(long.smallest.value).toBeCloseTo(1, 9);
    expect(long.smallest.converged && long.largest.converged).toBe(true);
    expect(long.largest.value).toBeCloseTo(1000, 9);
  });

  it('is right to rounding after n steps, with a product a step, where the vectors are kept', () => {
    const list = Array.from({ length: 60 }, (_, i) => 10 ** (-i / 6));
    const { smallest, largest, steps, products } = extremeEigenvalues(diagonalTimes(list), 60, { tolerance: 1e-14 });
    expect(steps).toBeLessThanOrEqual(60);
    expect(products).toBe(steps + 2);
    expect(Math.abs(largest.value - 1)).toBeLessThanOrEqual(4 * Number.EPSILON);
    expect(Math.abs(smallest.value - 10 ** (-59 / 6))).toBeLessThanOrEqual(32 * Number.EPSILON);
  });

  it('is right where it goes on with three vectors, and makes all of them a second time', () => {
    // 2²² numbers are kept: 83 vectors.
    const dimension = 50_000;
    const list = Array.from({ length: dimension }, (_, i) => (i < 3 ? 3 + i : (i + 0.5) / dimension));
    const { smallest, largest, steps, products } = extremeEigenvalues(diagonalTimes(list), dimension, {
      maxSteps: 120,
    });
    expect(largest.value).toBeCloseTo(5, 13);
    expect(nearest(smallest, list)).toBeLessThanOrEqual(smallest.residual);
    expect(smallest.bound).toBeLessThanOrEqual(3.5 / dimension);
    expect([steps, products]).toEqual([120, 241]);
  });

  it('stops where the space is invariant, and then bounds by the residuals alone', () => {
    const three = extremeEigenvalues(diagonalTimes([1, 2, 1, 2, 3]), 5);
    expect([three.smallest.value, three.largest.value]).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)]);
    expect(three.steps).toBe(3);
    const one = extremeEigenvalues(diagonalTimes([7, 7, 7]), 3);
    expect(one).toMatchObject({ dimension: 3, steps: 1, products: 3, seed: 1, failureProbability: 1e-6 });
    expect(one.smallest.bound).toBeCloseTo(7, 12);
    const zero = extremeEigenvalues(() => [0, 0], 2);
    expect(zero.smallest).toEqual({ value: 0, residual: 0, bound: 0, converged: true });
    expect(zero.largest).toEqual({ value: 0, residual: 0, bound: 0, converged: true });
  });

  it('says nothing of the ends after one step', () => {
    const { smallest, largest } = extremeEigenvalues(diagonalTimes([1, 2, 3]), 3, { maxSteps: 1 });
    expect([smallest.bound, largest.bound]).toEqual([-Infinity, Infinity]);
  });

  it('adds the error of the products to residuals and bounds', () => {
    const times = diagonalTimes(Array.from({ length: 50 }, (_, i) => i + 1));
    const exact = extremeEigenvalues(times, 50, { tolerance: 1e-4 });
    const rough = extremeEigenvalues(times, 50, { error: 1e-3, tolerance: 1e-4 });
    expect(rough.smallest.residual - exact.smallest.residual).toBeCloseTo(1e-3, 12);
    expect(exact.smallest.bound - rough.smallest.bound).toBeCloseTo(1e-3, 12);
    expect(rough.largest.bound - exact.largest.bound).toBeCloseTo(1e-3, 12);
    const fine = extremeEigenvalues(times, 50, { error: 1e-3 });
    expect(fine.largest.converged).toBe(false);
  });

  it('repeats itself for equal seeds and does not for others', () => {
    const times = diagonalTimes(Array.from({ length: 200 }, (_, i) => Math.sqrt(i)));
    const run = (seed: number): number => extremeEigenvalues(times, 200, { seed, maxSteps: 10 }).smallest.value;
    expect(run(5)).toBe(run(5));
    expect(run(5)).not.toBe(run(6));
  });

  it('notices products that are not the same at every call', () => {
    let calls = 0;
    const { largest } = extremeEigenvalues((v) => v.map((x, i) => (i + 1 + 0.1 * Math.sin(calls++)) * x), 50);
    expect(largest.converged).toBe(false);
  });

  it.each([
    [{ tolerance: 0 }, 'RangeError: extremeEigenvalues: tolerance must be a finite number > 0, got 0'],
    [{ maxSteps: 0 }, 'RangeError: extremeEigenvalues: maxSteps must be a whole number ≥ 1, got 0'],
    [{ error: -1 }, 'RangeError: extremeEigenvalues: error must be a finite number ≥ 0, got -1'],
    [{ error: NaN }, 'RangeError: extremeEigenvalues: error must be a finite number ≥ 0, got NaN'],
    [{ seed: -1 }, 'RangeError: randomOf: seed must be a whole number from 0 to 4294967295, got -1'],
  ])('refuses %j', (options, message) => {
    expect(refusal(() => extremeEigenvalues((v) => v, 3, options))).toBe(message);
  });

  it('refuses what is not a function, no dimension, and a product of another length', () => {
    expect(refusal(() => extremeEigenvalues([[1]] as never, 1))).toBe(
      'TypeError: extremeEigenvalues: times must be a function, got an array of length 1',
    );
    expect(refusal(() => extremeEigenvalues((v) => v, 0))).toBe(
      'RangeError: extremeEigenvalues: dimension must be a whole number ≥ 1, got 0',
    );
    expect(refusal(() => extremeEigenvalues(() => [1], 2))).toBe(
      'TypeError: extremeEigenvalues: times must return 2 numbers, got 1',
    );
  });
});
