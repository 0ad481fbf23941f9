import type { ModeOfPolynomial } from '../mode/mode.ts';
import { growthFactor } from './growth-factor.ts';

/**
 * The Kreiss constant of a mode, a measure of transient growth that needs no powers: the largest ratio of how far a
 * perturbation of size ε can push an eigenvalue beyond the unit circle to ε,
 *
 * $$K = \sup_{|z| > 1} (|z| - 1)\,\lVert (zI - T)^{-1} \rVert_2 = \sup_{\varepsilon > 0}
 * \frac{\rho_\varepsilon - 1}{\varepsilon}, \qquad K \le \sup_k \lVert T^k \rVert_2 \le 2eK$$
 *
 * @remarks In closed form $K = \sqrt{1 + q^2}$. The supremum is on the ray of the real axis on T's side where the roots are
 * real or $|T| \ge 2D$, with $p = p(\pm1)$ on that side,
 *
 * $$q = \frac{(1 + D)^2 - 4p}{(1 + D)(2 - |T|) + 2\sqrt{p\,(T^2 + (1 - D)^2)}}$$
 *
 * and otherwise at two conjugate points, with $A = D\,(T^2 + (1 - D)^2)/(4D - T^2)$,
 *
 * $$q = \frac{A - (1 - D)}{\sqrt A + \sqrt{(A + D)(1 - D)}}$$
 *
 * A negative q stands for 0: then K = 1, approached as $|z| \to \infty$. Nothing cancels: right to some units of $2^{-53}$.
 * At the heavy ball's optimum K is about $(\sqrt\kappa + 1)/4$. Source: `trefethen2005`.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @returns K ≥ 1, dimensionless; Infinity for a mode that is not bounded.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, kreissConstant } from 'heavyball';
 * kreissConstant(analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01)); // => 4.58025
 * ```
 */
export function kreissConstant(mode: ModeOfPolynomial): number {
  if (!mode.bounded) return Infinity;
  const { trace, determinant, discriminant } = mode;
  const isOffAxis = discriminant < 0 && Math.abs(trace) < 2 * determinant;
  return Math.hypot(1, Math.max(0, isOffAxis ? offAxisSlope(mode) : raySlope(mode)));
}

/** q where the supremum is at two conjugate points; 0 where it is at infinity. */
function offAxisSlope(mode: ModeOfPolynomial): number {
  const { determinant, juryMargins } = mode;
  const square = determinant * growthFactor(mode) ** 2;
  const excess = square - juryMargins.determinant;
  if (excess <= 0) return 0;
  return excess / (Math.sqrt(square) + Math.sqrt((square + determinant) * juryMargins.determinant));
}

/** q where the supremum is on the real axis; 0 where it is at infinity. */
function raySlope({ trace, juryMargins, polynomial }: ModeOfPolynomial): number {
  const { atOne, atMinusOne, determinant } = juryMargins;
  const onePlusDeterminant = (atOne + atMinusOne) / 2;
  const margin = Math.sqrt(trace < 0 ? atMinusOne : atOne);
  if (onePlusDeterminant <= 2 * margin) return 0;
  return (
    ((onePlusDeterminant - 2 * margin) * (onePlusDeterminant + 2 * margin)) /
    (onePlusDeterminant * polynomial.twoMinusTraceSize.hi + 2 * Math.hypot(trace, determinant) * margin)
  );
}
