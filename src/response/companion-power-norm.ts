import type { ModeOfPolynomial } from '../mode/mode.ts';
import { propagate } from '../mode/propagate.ts';

/**
 * The largest factor by which k steps can stretch the state $(\theta_k, \theta_{k-1})$ of a mode: the spectral norm of the k-th
 * power of its companion matrix T,
 *
 * $$\lVert T^k \rVert_2 = \tfrac12\Big(\sqrt{\lVert T^k \rVert_F^2 + 2|\det T^k|} + \sqrt{\lVert T^k \rVert_F^2 - 2|\det
 * T^k|}\Big)$$
 *
 * At a double root ±r it is $r^k \exp \operatorname{arsinh}\big(\tfrac k2 (r + \tfrac1r)\big)$, which first grows.
 *
 * @remarks The two square roots are formed as $\sqrt{(a \pm d)^2 + (b \mp c)^2}$ of the entries, without cancellation; the
 * entries come from two propagations, through the double root: their errors are some units of $2^{-53}$ of
 * $\max(\lVert T^{k-1} \rVert, \lVert T^k \rVert)$, so that a power far below the one before has fewer digits. Source: `trefethen2005`.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @param k - How many steps: a whole number ≥ 0.
 * @returns $\lVert T^k \rVert_2$, dimensionless; Infinity where it exceeds a double.
 * @throws RangeError or TypeError if k is not such a number.
 * @example
 * ```ts
 * import { analyzeMode, companionPowerNorm, heavyBall } from 'heavyball';
 * companionPowerNorm(analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 0.25), 1); // => 1.42539
 * ```
 */
export function companionPowerNorm(mode: ModeOfPolynomial, k: number): number {
  const { current: a, previous: c } = propagate(mode, k, { current: 1, previous: 0 });
  const { current: b, previous: d } = propagate(mode, k, { current: 0, previous: 1 });
  return (Math.hypot(a + d, b - c) + Math.hypot(a - d, b + c)) / 2;
}
