import { describe, expect, it } from 'vitest';
import { lanczos } from '../../src/numeric/lanczos.ts';
import { refusal } from '../helpers/refusal.ts';

const diagonalTimes =
  (values: readonly number[]) =>
  (v: Float64Array): Float64Array =>
    v.map((x, i) => values[i]! * x);

describe('lanczos', () => {
  it('has the moments of the start vector as diagonal and off-diagonal entries', () => {
    // From (1, 1)/√2 on diag(1, 3): mean 2, standard deviation 1, and then the other vector of the same mean.
    const run = lanczos('x', diagonalTimes([1, 3]), Float64Array.of(7, 7), 0);
    expect(run.vector()).toEqual(Float64Array.of(Math.SQRT1_2, Math.SQRT1_2));
    expect(run.step()).toBe(true);
    expect(run.step()).toBe(false);
    expect(run.diagonal).toEqual([expect.closeTo(2, 14), expect.closeTo(2, 14)]);
    expect(run.offDiagonal[0]).toBeCloseTo(1, 14);
    expect(run.offDiagonal[1]).toBeLessThanOrEqual(1e-15);
  });

  it('satisfies H v = β₋ v₋ + α v + β v₊', () => {
    const times = diagonalTimes(Array.from({ length: 20 }, (_, i) => Math.sqrt(i)));
    const run = lanczos(
      'x',
      times,
      Float64Array.from({ length: 20 }, (_, i) => Math.cos(i)),
      0,
    );
    const vectors = [Float64Array.from(run.vector())];
    for (let k = 0; k < 6; k++) {
      run.step();
      vectors.push(Float64Array.from(run.vector()));
    }
    for (let k = 1; k < 6; k++) {
      const [before, here, after] = [vectors[k - 1]!, vectors[k]!, vectors[k + 1]!];
      expect(Math.abs(here.reduce((sum, x, i) => sum + x * after[i]!, 0))).toBeLessThanOrEqual(1e-14);
      times(here).forEach((image, i) => {
        const sum =
          run.offDiagonal[k - 1]! * before[i]! + run.diagonal[k]! * here[i]! + run.offDiagonal[k]! * after[i]!;
        expect(Math.abs(image - sum)).toBeLessThanOrEqual(1e-14);
      });
    }
  });

  it('keeps its vectors orthogonal to rounding where it keeps them, and ends when they span the space', () => {
    const times = diagonalTimes(Array.from({ length: 60 }, (_, i) => 10 ** (-i / 6)));
    const start = Float64Array.from({ length: 60 }, (_, i) => 1 + Math.cos(i));
    const run = lanczos('x', times, start, 60);
    while (run.step());
    expect(run.diagonal.length).toBe(60);
    run.kept.forEach((vector, i) => {
      run.kept.slice(0, i + 1).forEach((other, j) => {
        const inner = vector.reduce((sum, x, k) => sum + x * other[k]!, 0);
        expect(Math.abs(inner - (i === j ? 1 : 0))).toBeLessThanOrEqual(4e-15);
      });
    });
    const forgetful = lanczos('x', times, start, 5);
    for (let k = 0; k < 61; k++) expect(forgetful.step()).toBe(true);
    expect(forgetful.kept).toEqual(run.kept.slice(0, 5));
  });

  it('is at its end after one step on a multiple of the identity and on zero', () => {
    expect(lanczos('x', diagonalTimes([5, 5, 5]), Float64Array.of(1, 2, 2), 0).step()).toBe(false);
    expect(lanczos('x', diagonalTimes([0, 0]), Float64Array.of(1, 2), 0).step()).toBe(false);
  });

  it('refuses products of another length, that are not finite, or that vanish when they are squared', () => {
    const first = (times: (v: Float64Array) => ArrayLike<number>): string =>
      refusal(() => lanczos('door', times, Float64Array.of(1, 1), 0).step());
    expect(first(() => [1])).toBe('TypeError: door: times must return 2 numbers, got 1');
    expect(first(() => [1, NaN])).toBe('RangeError: door: times must return finite numbers, got NaN in component 1');
    expect(first(() => [1e308, -1e308])).toBe(
      'RangeError: door: times must return finite numbers, got numbers too large to multiply',
    );
    expect(first(() => [0, 1e-200])).toBe(
      'RangeError: door: times must return zeros or numbers above 1e-138 (scale the matrix), got 1e-200',
    );
    const small = lanczos('door', (v) => v.map((x) => 1e-130 * x), Float64Array.of(1, 1), 0);
    expect(small.step()).toBe(false);
    expect(small.diagonal[0]).toBeCloseTo(1e-130, 140);
  });
});
