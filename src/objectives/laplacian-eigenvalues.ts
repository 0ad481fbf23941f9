import { checkGrid } from './check-grid.ts';

/**
 * The eigenvalues of {@link laplacian} in closed form:
 *
 * $$4\sin^2\frac{j\pi}{2(m + 1)} + 4\sin^2\frac{k\pi}{2(n + 1)}, \qquad 1 \le j \le m,\ 1 \le k \le n$$
 *
 * and the first term alone for a line. Source: `strang1999`.
 *
 * @param sizes - Points of the line, `[n]`, or of the two sides of the grid, `[m, n]`: whole numbers ≥ 1.
 * @returns All eigenvalues in ascending order, each to an ulp or two.
 * @throws TypeError or RangeError if the sizes are not as said.
 * @example
 * ```ts
 * import { laplacianEigenvalues } from 'heavyball';
 * laplacianEigenvalues([2, 2]); // => [ 2, 4, 4, 6 ]
 * ```
 */
export function laplacianEigenvalues(sizes: readonly number[]): number[] {
  const [first, second] = checkGrid('laplacianEigenvalues', sizes);
  const along = lineEigenvalues(first);
  if (second === undefined) return along;
  const across = lineEigenvalues(second);
  return along.flatMap((a) => across.map((b) => a + b)).sort((a, b) => a - b);
}

/** 4 sin²(kπ/(2(n + 1))), k = 1, …, n. */
function lineEigenvalues(size: number): number[] {
  return Array.from({ length: size }, (_, k) => 4 * Math.sin(((k + 1) * Math.PI) / (2 * (size + 1))) ** 2);
}
