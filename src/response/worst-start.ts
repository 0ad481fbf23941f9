import type { ModeOfPolynomial } from '../mode/mode.ts';
import { propagate, type ModeState } from '../mode/propagate.ts';
import { checkInteger } from '../numeric/check.ts';

/**
 * The start that grows most in k steps: the unit vector $(\theta_0, \theta_{-1})$ with $\lVert T^k (\theta_0, \theta_{-1})
 * \rVert = \lVert T^k \rVert_2$, the first right singular vector of $T^k$. It is not the start from rest.
 *
 * @remarks Powers are taken without their factor $\rho^k$, so that they neither overflow nor vanish. The error of the direction
 * is some units of $2^{-53}$, times the factor by which the largest singular value exceeds its distance from the other one.
 * Source: `trefethen2005`.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @param k - How many steps: a whole number from 0 to 1e200.
 * @returns $\theta_0 \ge 0$ and $\theta_{-1}$; one of many where all starts grow alike (for k = 0, say).
 * @throws RangeError or TypeError if k is not such a number.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, worstStart } from 'heavyball';
 * const { current, previous } = worstStart(analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01), 9);
 * current; // => 0.778961
 * previous; // => -0.627073
 * ```
 */
export function worstStart(mode: ModeOfPolynomial, k: number): ModeState {
  checkInteger('worstStart', 'k', k, 0, 1e200);
  if (k === 0 || mode.spectralRadius === 0) return { current: 1, previous: 0 };
  // Without decay, propagation leaves out ρᵏ from one coordinate and ρᵏ⁻¹ from the other.
  const withoutDecay: ModeOfPolynomial = { ...mode, decay: 0 };
  const { current: a, previous: c } = propagate(withoutDecay, k, { current: 1, previous: 0 });
  const { current: b, previous: d } = propagate(withoutDecay, k, { current: 0, previous: 1 });
  const [lowerLeft, lowerRight] = [c / mode.spectralRadius, d / mode.spectralRadius];
  const turn = Math.atan2(lowerLeft - b, a + lowerRight) - Math.atan2(b + lowerLeft, a - lowerRight);
  const [current, previous] = [Math.cos(turn / 2), -Math.sin(turn / 2)];
  return current < 0 ? { current: -current, previous: -previous } : { current, previous: previous + 0 };
}
