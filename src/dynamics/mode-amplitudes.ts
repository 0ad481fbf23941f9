import type { Complex } from '../numeric/complex.ts';
import { leastSquares } from '../numeric/least-squares.ts';
import { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';

/**
 * How strongly each pole is present in real samples s_k ≈ Σ aᵢ zᵢᵏ: |aᵢ|, by least squares. Poles are real or the upper
 * ones of conjugate pairs. A pole outside the unit circle is measured at the last sample instead of the first, so that every
 * column of the equations is at most 1 in size.
 */
export function modeAmplitudes(samples: readonly Vector[], poles: readonly Complex[]): number[] {
  const columns = poles.flatMap((pole) => realColumns(pole, samples.length));
  const solution = leastSquares(new Matrix(columns).transpose(), new Matrix(samples.map((sample) => [...sample])));
  let row = 0;
  return poles.map((pole) => {
    const parts = pole.im === 0 ? [solution.getRow(row++)] : [solution.getRow(row++), solution.getRow(row++)];
    return Math.hypot(...parts.flat());
  });
}

/** zᵏ for k = 0, 1, …: one column for a real pole, real and imaginary part for a complex one. */
function realColumns(pole: Complex, count: number): number[][] {
  const size = pole.abs();
  const angle = pole.arg();
  const from = size > 1 ? count - 1 : 0;
  const powers = Array.from({ length: count }, (_, k) => size ** (k - from));
  const real = powers.map((power, k) => power * Math.cos(k * angle));
  return pole.im === 0 ? [real] : [real, powers.map((power, k) => power * Math.sin(k * angle))];
}
