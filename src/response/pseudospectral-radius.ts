import type { ModeOfPolynomial } from '../mode/mode.ts';
import { checkPositive } from '../numeric/check.ts';
import { growthFactor } from './growth-factor.ts';

/**
 * The pseudospectral radius of a mode: the largest modulus of an eigenvalue of $T + E$ over all complex perturbations E of
 * norm at most ε,
 *
 * $$\rho_\varepsilon = \tfrac12\Big(|T| + \sqrt{T^2 - 4D + 4\varepsilon\sqrt{T^2 + (1 - D)^2} + 4\varepsilon^2}\Big)$$
 *
 * where the roots are real: at a double root it is about $\sqrt{(1 + \rho^2)\,\varepsilon}$ above ρ. For a complex pair and a
 * small ε it is $\rho_\varepsilon = \sqrt{D + 2B\varepsilon + \varepsilon^2}$, $B = \sqrt{D(1 + c^2)}$, at two conjugate
 * points; they meet on the real axis, and the first formula holds from there on, when $|T|(D + B\varepsilon) =
 * 2D\rho_\varepsilon$.
 *
 * @remarks c² = (T² + (1 − D)²)/(4D − T²). Right to some units of $2^{-53}$. Source: `trefethen2005`.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @param epsilon - The norm of the perturbation: ε > 0.
 * @returns $\rho_\varepsilon > \rho$, dimensionless.
 * @throws RangeError or TypeError if ε is not such a number.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, pseudospectralRadius } from 'heavyball';
 * pseudospectralRadius(analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01), 0.01); // => 1.03491
 * ```
 */
export function pseudospectralRadius(mode: ModeOfPolynomial, epsilon: number): number {
  checkPositive('pseudospectralRadius', 'epsilon', epsilon);
  const { trace, determinant, discriminant, juryMargins } = mode;
  const size = Math.abs(trace);
  if (discriminant < 0) {
    const slope = Math.sqrt(determinant) * Math.hypot(1, growthFactor(mode));
    const radius = Math.sqrt(determinant + epsilon * (2 * slope + epsilon));
    if (size * (determinant + slope * epsilon) <= 2 * determinant * radius) return radius;
  }
  const height = Math.hypot(trace, juryMargins.determinant);
  return (size + Math.sqrt(discriminant + 4 * epsilon * (height + epsilon))) / 2;
}
