import { Complex } from './complex.ts';

/**
 * What one step of the classical Runge–Kutta method multiplies $y$ by, for $\dot y = sy$ and $z = hs$:
 *
 * $$R(z) = 1 + z + \frac{z^2}{2} + \frac{z^3}{6} + \frac{z^4}{24}$$
 *
 * @param z - hs: any complex number, dimensionless.
 * @returns $R(z)$; the step is stable for s exactly when $|R(z)| \le 1$.
 * @see `hairer1993` in docs/references.md, §II.1.
 * @example
 * ```ts
 * import { Complex, rk4StabilityPolynomial } from 'heavyball';
 * rk4StabilityPolynomial(new Complex(-2, 0)).re; // => 0.333333
 * ```
 */
export function rk4StabilityPolynomial(z: Complex): Complex {
  return [4, 3, 2, 1].reduce((inner, n) => inner.mul(z).div(n).add(1), new Complex(1, 0));
}
