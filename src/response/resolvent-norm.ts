import type { ModeOfPolynomial } from '../mode/mode.ts';
import { checkFinite } from '../numeric/check.ts';
import type { Complex } from '../numeric/complex.ts';

/**
 * The norm of a mode's resolvent at a point of the complex plane, whose level sets are the pseudospectra: $1/\varepsilon$ on
 * the edge of the set of all eigenvalues of $T + E$, $\lVert E \rVert_2 \le \varepsilon$.
 *
 * $$\lVert (zI - T)^{-1} \rVert_2 = \frac{\sqrt{F + \sqrt{F^2 - 4|p(z)|^2}}}{\sqrt2\,|p(z)|}, \qquad
 * F = |z - T|^2 + |z|^2 + 1 + D^2$$
 *
 * @remarks The inner root is formed from the columns of $zI - T$ without cancellation; the error is some units of $2^{-53}$,
 * and what z − z₁ or z − z₂ loses next to a root. Source: `trefethen2005`.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @param point - z: finite, below 1e150 in size.
 * @returns The norm, dimensionless; Infinity at a characteristic root.
 * @throws RangeError or TypeError if a part of the point is not a finite number.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, resolventNorm } from 'heavyball';
 * resolventNorm(analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01), { re: 1, im: 0 }); // => 181.551
 * ```
 */
export function resolventNorm(mode: ModeOfPolynomial, point: Pick<Complex, 're' | 'im'>): number {
  const { re, im } = point;
  checkFinite('resolventNorm', 're', re);
  checkFinite('resolventNorm', 'im', im);
  const { trace, determinant, roots } = mode;
  const [first, second] = roots;
  const firstColumn = (re - trace) ** 2 + im ** 2 + 1;
  const secondColumn = re ** 2 + im ** 2 + determinant ** 2;
  const product = Math.hypot(determinant * (re - trace) - re, (determinant + 1) * im);
  const spread = Math.hypot(firstColumn - secondColumn, 2 * product);
  const largest = Math.sqrt((firstColumn + secondColumn + spread) / 2);
  return largest / Math.hypot(re - first.re, im - first.im) / Math.hypot(re - second.re, im - second.im);
}
