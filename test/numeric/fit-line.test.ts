import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine } from '../../src/numeric/fit-line.ts';
import { real } from '../helpers/real.ts';

const number = real(-100, 100);

describe('fitLine', () => {
  it('finds the line on which all points lie', () => {
    fc.assert(
      fc.property(number, number, number, (intercept, slope, shift) => {
        const x = [0, 1, 4, 9].map((value) => value + shift);
        const line = fitLine(
          x,
          x.map((value) => intercept + slope * value),
        );
        expect(line.slope).toBeCloseTo(slope, 9);
        expect(line.intercept).toBeCloseTo(intercept, 7);
      }),
    );
  });

  it('leaves residuals that sum to 0 and are orthogonal to x', () => {
    fc.assert(
      fc.property(number, number, number, number, (...y) => {
        const x = [-3, 0, 1, 7];
        const { intercept, slope } = fitLine(x, y);
        const residuals = y.map((value, i) => value - intercept - slope * x[i]!);
        expect(residuals.reduce((sum, r) => sum + r, 0)).toBeCloseTo(0, 9);
        expect(residuals.reduce((sum, r, i) => sum + r * x[i]!, 0)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('keeps its digits far from 0 in x and in y', () => {
    const far = 2 ** 45;
    const x = [0, 1, 2].map((value) => far + value);
    expect(fitLine(x, [far + 1, far + 3, far + 4]).slope).toBeCloseTo(1.5, 1);
    expect(fitLine([0, 1, 2], [far + 1, far + 3, far + 4]).slope).toBeCloseTo(1.5, 1);
    expect(fitLine(x, [1, 3, 4]).slope).toBeCloseTo(1.5, 1);
  });

  it('has the textbook value on (0, 1), (1, 3), (2, 4): y = 7/6 + 3x/2', () => {
    const line = fitLine([0, 1, 2], [1, 3, 4]);
    expect(line.intercept).toBeCloseTo(7 / 6, 14);
    expect(line.slope).toBeCloseTo(1.5, 14);
  });
});
