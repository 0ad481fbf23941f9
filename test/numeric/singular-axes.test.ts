import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matrix, SingularValueDecomposition } from '../../src/numeric/matrix.ts';
import { dot } from '../../src/numeric/orthonormal-basis.ts';
import { singularAxes } from '../../src/numeric/singular-axes.ts';

const lengthOf = (column: Float64Array): number => Math.sqrt(dot(column, column));
const entry = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1, max: 1 }));
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc.array(fc.array(entry, { minLength: height, maxLength: height }), { minLength: width, maxLength: width }),
  )
  .map((columns) => columns.map((column) => Float64Array.from(column)));

describe('singularAxes', () => {
  it('has orthonormal axes whose images are orthogonal, the longest first, and as long as a general routine says', () => {
    fc.assert(
      fc.property(matrices, (columns) => {
        const { axes, images } = singularAxes(columns);
        const norm = Math.max(lengthOf(images[0]!), Number.MIN_VALUE);
        axes.forEach((a, i) =>
          axes.forEach((b, j) => {
            expect(Math.abs(dot(a, b) - (i === j ? 1 : 0))).toBeLessThan(1e-14);
            const square = lengthOf(images[i]!) * lengthOf(images[j]!);
            // Of what is nothing but rounding, the direction is rounding too.
            if (i !== j && square > 1e-25 * norm ** 2)
              expect(Math.abs(dot(images[i]!, images[j]!))).toBeLessThan(1e-14 * square);
          }),
        );
        images.forEach((image, i) => {
          const product = columns[0]!.map((_, k) =>
            columns.reduce((sum, column, j) => sum + column[k]! * axes[i]![j]!, 0),
          );
          image.forEach((value, k) => expect(Math.abs(value - product[k]!)).toBeLessThanOrEqual(1e-13 * norm));
        });
        const { diagonal } = new SingularValueDecomposition(new Matrix(columns.map((column) => [...column])), {
          autoTranspose: true,
        });
        diagonal.forEach((value, i) => {
          expect(Math.abs(lengthOf(images[i]!) - value)).toBeLessThanOrEqual(1e-13 * norm);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('gives small singular values of badly scaled columns to full accuracy', () => {
    // (1, 1) and 10⁻²⁰(1, −1): σ = √2 and √2·10⁻²⁰.
    const { images } = singularAxes([Float64Array.of(1e-20, -1e-20), Float64Array.of(1, 1)]);
    expect(images.map(lengthOf)).toEqual([Math.SQRT2, expect.closeTo(Math.SQRT2 * 1e-20, 33)]);
  });

  it('has nothing to turn in no columns, and in columns of zeros', () => {
    expect(singularAxes([])).toEqual({ axes: [], images: [] });
    expect(singularAxes([new Float64Array(2), new Float64Array(2)]).images).toEqual([
      new Float64Array(2),
      new Float64Array(2),
    ]);
  });
});
