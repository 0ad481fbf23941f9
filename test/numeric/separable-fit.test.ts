import { describe, expect, it } from 'vitest';
import { dot, orthonormalBasis } from '../../src/numeric/orthonormal-basis.ts';
import { separableFit, squaresLeft, type SeparableModel } from '../../src/numeric/separable-fit.ts';

const TIMES = Float64Array.from({ length: 30 }, (_, k) => k);

/** a e^{−pt} + b: p is the only unknown that is not linear. */
function decay(target: Float64Array): (point: readonly number[]) => SeparableModel | null {
  return ([p = NaN]) => {
    if (p <= 0) return null;
    const column = TIMES.map((t) => Math.exp(-p * t));
    const slope = { targets: null, columns: [column.map((value, k) => -k * value), null] };
    return { columns: [column, TIMES.map(() => 1)], targets: [target], slopes: () => [slope] };
  };
}

describe('separableFit', () => {
  it('finds the rate of a decay whose size and limit are linear', () => {
    const target = TIMES.map((t) => 3 * Math.exp(-0.2 * t) + 5);
    const fit = separableFit(decay(target), [1]);
    expect(fit?.point[0]).toBeCloseTo(0.2, 12);
    expect(fit?.coefficients[0]?.[0]).toBeCloseTo(3, 12);
    expect(fit?.coefficients[0]?.[1]).toBeCloseTo(5, 12);
    expect(fit?.squares).toBeLessThan(1e-24);
  });

  it('starts nowhere that the model does not take, and stays where no steps are allowed', () => {
    const target = TIMES.map((t) => Math.exp(-0.2 * t));
    expect(separableFit(decay(target), [-1])).toBeNull();
    expect(separableFit(decay(target), [1], { maxSteps: 0 })?.point).toEqual([1]);
  });
});

describe('orthonormalBasis', () => {
  it('leaves out a column that depends on others, and nothing of the span', () => {
    const ones = TIMES.map(() => 1);
    const columns = [ones, TIMES, TIMES.map((t) => 2 * t - 3)];
    const { vectors, sources } = orthonormalBasis(columns);
    expect(sources).toEqual([0, 1]);
    expect(dot(vectors[0] ?? ones, vectors[1] ?? ones)).toBeCloseTo(0, 15);
    expect(squaresLeft(columns, [TIMES.map((t) => 7 - t)])).toBeLessThan(1e-24);
    expect(squaresLeft([ones], [Float64Array.from([1, -1, ...TIMES.map(() => 0).slice(2)])])).toBeCloseTo(2, 12);
  });
});
