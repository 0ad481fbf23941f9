import type { ModeOfPolynomial } from '../mode/mode.ts';
import { companionPowerNorm } from './companion-power-norm.ts';
import { growthFactor } from './growth-factor.ts';

/** The constants of two envelopes of a mode's powers. */
export interface EnvelopeConstant {
  /** K in $\lVert T^k \rVert_2 \le K \rho^k$ for all k ≥ 0; Infinity at a double root, which has none. */
  readonly geometric: number;
  /** K in $\lVert T^k \rVert_2 \le K k \rho^k$ for all k ≥ 1. */
  readonly linear: number;
}

/**
 * The constants with which a mode's powers stay below a multiple of $\rho^k$, and below a multiple of $k\rho^k$, which holds
 * through double roots:
 *
 * $$\lVert T^k \rVert_2 \le K \rho^k, \quad K = \begin{cases} c + \sqrt{1 + c^2} & \text{complex roots} \\
 * c & \text{real roots, } D \ge 0 \\ \lVert T \rVert_2/\rho & D < 0 \end{cases} \qquad\qquad
 * \lVert T^k \rVert_2 \le \frac{\lVert T \rVert_2}{\rho}\,k\rho^k$$
 *
 * with c² = (T² + (1 − D)²)/|T² − 4D|, which grows without limit towards a double root.
 *
 * @remarks The smallest constants there are: attained or approached by some k, except that a pair whose angle is a rational
 * multiple of π may stay below the first. So an error is below ε from any start of norm 1 after
 * $\ln(K/\varepsilon)/(-\ln\rho)$ steps. Source: `trefethen2005`.
 * @param mode - From `analyzeMode` or `modeOf`; it need not be stable.
 * @returns Both constants; Infinity where ρ = 0.
 * @example
 * ```ts
 * import { analyzeMode, envelopeConstant, heavyBall } from 'heavyball';
 * const { geometric, linear } = envelopeConstant(analyzeMode(heavyBall, { beta: 0.9, eta: 1 }, 0.1));
 * geometric; // => 6.17129
 * linear; // => 2.32956
 * ```
 */
export function envelopeConstant(mode: ModeOfPolynomial): EnvelopeConstant {
  const { determinant, discriminant, spectralRadius } = mode;
  const linear = companionPowerNorm(mode, 1) / spectralRadius;
  if (determinant < 0) return { geometric: linear, linear };
  if (spectralRadius === 0) return { geometric: Infinity, linear };
  const factor = growthFactor(mode);
  return { geometric: discriminant < 0 ? factor + Math.hypot(1, factor) : factor, linear };
}
