import { describe, expect, it, vi } from 'vitest';
import { exponentialPoles } from '../../src/numeric/exponential-poles.ts';

const samples = (of: (k: number) => number[], count = 60): number[][] => Array.from({ length: count }, (_, k) => of(k));
const sorted = (values: readonly { re: number; im: number }[]): string[] =>
  values
    .map(({ re, im }) => `${(re + 0).toFixed(7)} ${(im + 0).toFixed(7)}`.replaceAll('-0.0000000', '0.0000000'))
    .sort();

describe('exponentialPoles', () => {
  it('finds real and complex poles, each of them once', () => {
    const poles = exponentialPoles(
      samples((k) => [0.9 ** k * Math.cos(k) + 2 * 0.5 ** k]),
      1e-11,
    );
    const [re, im] = [0.9 * Math.cos(1), 0.9 * Math.sin(1)];
    const expected = [{ re: 0.5, im: 0 }, { re, im }, { re, im: -im }]; // prettier-ignore
    expect(sorted(poles)).toEqual(sorted(expected));
  });

  it('finds the poles of all coordinates together, with few samples and with many coordinates', () => {
    const expected = [{ re: 0.9, im: 0 }, { re: -0.7, im: 0 }]; // prettier-ignore
    const pair = (k: number): number[] => [0.9 ** k, (-0.7) ** k];
    expect(sorted(exponentialPoles(samples(pair, 4), 1e-11))).toEqual(sorted(expected));
    const wide = (k: number): number[] => Array.from({ length: 130 }, (_, i) => 0.9 ** k + i * (-0.7) ** k);
    expect(sorted(exponentialPoles(samples(wide, 30), 1e-11))).toEqual(sorted(expected));
  });

  it('says nothing on the console, though ml-matrix warns of some shapes', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    exponentialPoles(
      samples((k) => [0.9 ** k]),
      1e-11,
    );
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('leaves out what is below the noise, and has none where there is nothing', () => {
    const noisy = samples((k) => [0.9 ** k + 1e-6 * 0.5 ** k]);
    expect(sorted(exponentialPoles(noisy, 1e-4))).toHaveLength(1);
    expect(exponentialPoles(noisy, 1e-12)).toHaveLength(2);
    expect(
      exponentialPoles(
        samples(() => [0]),
        1e-11,
      ),
    ).toEqual([]);
  });

  it('finds no more poles than the lags can tell apart', () => {
    expect(exponentialPoles([[1], [-2], [5], [0.3], [7], [1]], 1e-11)).toHaveLength(2);
  });
});
