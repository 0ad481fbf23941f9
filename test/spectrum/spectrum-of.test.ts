import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matrix } from '../../src/numeric/matrix.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

interface Oracle {
  readonly name: string;
  readonly hessian: readonly (readonly number[])[];
  readonly eigenvalues: readonly number[];
}

/** 60-digit eigenvalues, rounded: test/oracles/eigenvalues.py. */
const oracles = JSON.parse(
  readFileSync(new URL('../oracles/eigenvalues.json', import.meta.url), 'utf8'),
) as readonly Oracle[];

const symmetric = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.array(real(-10, 10), { minLength: n * n, maxLength: n * n }).map((entries) => {
    const at = (i: number, j: number): number => entries[Math.max(i, j) * n + Math.min(i, j)] ?? 0;
    return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => at(i, j)));
  }),
);

describe('spectrumOf', () => {
  it.each(oracles)('gives every eigenvalue of $name to n ε of the largest', ({ hessian, eigenvalues }) => {
    const spectrum = spectrumOf(hessian);
    const largest = Math.max(...eigenvalues.map(Math.abs));
    expect(spectrum.eigenvalues.length).toBe(eigenvalues.length);
    spectrum.eigenvalues.forEach((lambda, i) => {
      expect(Math.abs(lambda - (eigenvalues[i] ?? NaN)) / largest).toBeLessThanOrEqual(
        Math.max(4, eigenvalues.length) * Number.EPSILON,
      );
    });
  });

  it('has the trace as the sum and the squared Frobenius norm as the sum of squares', () => {
    fc.assert(
      fc.property(symmetric, (hessian) => {
        const { eigenvalues } = spectrumOf(hessian);
        const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);
        expect(sum(eigenvalues)).toBeCloseTo(sum(hessian.map((row, i) => row[i] ?? NaN)), 10);
        const squares = sum(hessian.flat().map((x) => x * x));
        expect(Math.abs(sum(eigenvalues.map((x) => x * x)) - squares)).toBeLessThanOrEqual(1e-13 * squares);
      }),
    );
  });

  it('scales exactly with a power of two, into the subnormal and to the largest doubles', () => {
    const unit = spectrumOf([
      [2, 1],
      [1, 3],
    ]).eigenvalues;
    for (const exponent of [-1020, -664, -402, -401, -400, 399, 400, 664, 1020]) {
      const c = 2 ** exponent;
      const scaled = spectrumOf([
        [2 * c, c],
        [c, 3 * c],
      ]);
      scaled.eigenvalues.forEach((lambda, i) => {
        expect(Math.abs(lambda / c - (unit[i] ?? NaN))).toBeLessThanOrEqual(4 * Number.EPSILON);
      });
      expect(scaled.flat).toBe(0);
    }
  });

  it('keeps a badly scaled diagonal exactly', () => {
    const { eigenvalues, kappa, flat } = spectrumOf(
      [
        [1e200, 0],
        [0, 1e-200],
      ],
      { flatThreshold: 0 },
    );
    expect(eigenvalues).toEqual([1e-200, 1e200]);
    expect(kappa).toBe(Infinity);
    expect(flat).toBe(0);
  });

  it('counts the null space of a singular matrix as flat', () => {
    const { flat, mu, L, kappa, flatThreshold } = spectrumOf([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(flat).toBe(2);
    expect(L).toBeCloseTo(3, 14);
    expect(mu).toBe(L);
    expect(kappa).toBe(1);
    expect(flatThreshold).toBe(3 * 2 ** -52 * L);
  });

  it('lists the negative eigenvalues of a saddle and leaves them out of κ', () => {
    const { negative, kappa, mu, L } = spectrumOf([
      [0, 2, 0],
      [2, 0, 0],
      [0, 0, 1],
    ]);
    expect(negative).toEqual([expect.closeTo(-2, 14)]);
    expect([mu, L, kappa]).toEqual([1, expect.closeTo(2, 14), expect.closeTo(2, 14)]);
  });

  it('takes an ml-matrix Matrix and changes neither it nor an array', () => {
    const rows = [
      [1, 4],
      [2, 1],
    ];
    const matrix = new Matrix(rows);
    const fromRows = spectrumOf(rows, { symmetrize: true });
    expect(fromRows).toEqual(spectrumOf(matrix, { symmetrize: true }));
    expect(fromRows.eigenvalues).toEqual([expect.closeTo(-2, 14), expect.closeTo(4, 14)]);
    expect(matrix.to2DArray()).toEqual([
      [1, 4],
      [2, 1],
    ]);
    expect(rows).toEqual([
      [1, 4],
      [2, 1],
    ]);
  });

  it('accepts an asymmetry of 1e-12 of the largest entry and averages it', () => {
    expect(
      spectrumOf([
        [100, 1],
        [1 + 0.9e-10, 100],
      ]).eigenvalues[1],
    ).toBeCloseTo(101 + 0.45e-10, 12);
    expect(() =>
      spectrumOf([
        [100, 1],
        [1 + 1.1e-10, 100],
      ]),
    ).toThrow(RangeError);
    expect(spectrumOf([[5e-324]], { flatThreshold: 0 }).eigenvalues).toEqual([5e-324]);
    expect(
      spectrumOf(
        [
          [0, 5e-324],
          [5e-324, 0],
        ],
        { flatThreshold: 0 },
      ).eigenvalues,
    ).toEqual([-5e-324, 5e-324]);
  });

  it('names the worst pair of an asymmetric matrix, and the cure', () => {
    expect(() =>
      spectrumOf([
        [1, 2, 3],
        [2.1, 1, 4],
        [3, 5, 1],
      ]),
    ).toThrow(
      'spectrumOf: hessian must be symmetric to 1e-12 of its largest entry (or be symmetrized), ' +
        'got hessian[1][2] = 4 and hessian[2][1] = 5',
    );
  });

  it.each([
    [[], 'TypeError', 'spectrumOf: hessian must not be empty, got 0 rows'],
    [[[1, 2]], 'TypeError', 'spectrumOf: hessian must be square, got 1 rows and 2 entries in hessian[0]'],
    [[[1, 2], [2]], 'TypeError', 'spectrumOf: hessian must be square, got 2 rows and 1 entries in hessian[1]'],
    [
      [
        [1, NaN],
        [2, 1],
      ],
      'RangeError',
      'spectrumOf: hessian[0][1] must be a finite number, got NaN',
    ],
    [
      [
        [1, 2],
        ['2', 1],
      ],
      'TypeError',
      'spectrumOf: hessian[1][0] must be a finite number, got "2"',
    ],
    [[1, 2], 'TypeError', 'spectrumOf: hessian[0] must be an array of numbers, got 1'],
    ['no', 'TypeError', 'spectrumOf: hessian must be a Matrix or an array of rows, got "no"'],
    [
      Array.from({ length: 3 }, () => [1e308, 1e308, 1e308]),
      'RangeError',
      'spectrumOf: the eigenvalues of hessian must be below 1.7976931348623157e+308, got Infinity',
    ],
  ])('refuses %j', (hessian, kind, message) => {
    expect(refusal(() => spectrumOf(hessian as readonly (readonly number[])[]))).toBe(`${kind}: ${message}`);
  });

  it('refuses a negative flat threshold', () => {
    expect(() => spectrumOf([[1]], { flatThreshold: -1 })).toThrow(
      'spectrumOf: flatThreshold must be a finite number ≥ 0, got -1',
    );
    expect(() => spectrumOf([[1]], { flatThreshold: NaN })).toThrow(
      'spectrumOf: flatThreshold must be a finite number ≥ 0, got NaN',
    );
  });
});
