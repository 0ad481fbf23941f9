import { checkAtLeastZero, checkFinite } from '../numeric/check.ts';
import { multiply, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import { normalizedBessel } from '../numeric/normalized-bessel.ts';
import type { FlowState } from './exact-flow.ts';
import { frictionConstant, type NesterovFlow } from './nesterov-flow.ts';

/**
 * The solution of Nesterov's equation $\ddot\theta + \frac rt\dot\theta + \lambda\theta = 0$ from rest at t = 0, in closed form:
 * with $\nu = \frac{r-1}2$ and $w = \sqrt\lambda$,
 *
 * $$\theta = \theta_0\,\Gamma(\nu + 1)\Big(\frac2{wt}\Big)^\nu J_\nu(wt) \overset{r=3}= \theta_0\frac{2J_1(wt)}{wt}, \qquad
 * \dot\theta = -\theta_0 w\,\Gamma(\nu + 1)\Big(\frac2{wt}\Big)^\nu J_{\nu+1}(wt)$$
 *
 * and with $I_\nu$ for λ < 0.
 *
 * @remarks The error is below 1e-13 of the envelope, $\theta_0$ or $\theta_0\Gamma(\nu + 1)(2/wt)^\nu\sqrt{2/(\pi wt)}$, whichever is
 * smaller, and of w times it; for λ < 0 below 1e-13 of the value. Infinity stands for a θ/θ₀ that exceeds the doubles.
 * Source: `su2016`.
 * @param flow - The equation: r, from above 0 to 20; `{}` is r = 3.
 * @param lambda - Curvature λ: any finite number; negative at a saddle.
 * @param t - Time, finite and ≥ 0.
 * @param start - θ₀, where it rests at t = 0: finite. No other velocity is possible there.
 * @returns Position and velocity at time t.
 * @throws RangeError or TypeError if a number is not as said.
 * @example
 * ```ts
 * import { exactNesterovFlow } from 'heavyball';
 * exactNesterovFlow({}, 1, 2, 1).position; // => 0.576725
 * exactNesterovFlow({ r: 2 }, 1, Math.PI, 1).velocity; // => -0.318310
 * ```
 */
export function exactNesterovFlow(flow: NesterovFlow, lambda: number, t: number, start: number): FlowState {
  const r = frictionConstant('exactNesterovFlow', flow);
  checkFinite('exactNesterovFlow', 'lambda', lambda);
  checkAtLeastZero('exactNesterovFlow', 't', t);
  checkFinite('exactNesterovFlow', 'start', start);
  if (start === 0 || lambda === 0 || t === 0) return { position: start + 0, velocity: 0 };

  const isGrowing = lambda < 0;
  const frequency = squareRoot({ hi: Math.abs(lambda), lo: 0 });
  const phase = phaseAt(frequency, t);
  const order = (r - 1) / 2;
  const slope = normalizedBessel(order + 1, phase, isGrowing);
  const speed = slope === 0 ? 0 : slope * (phase.hi / (r + 1));
  return {
    position: start * normalizedBessel(order, phase, isGrowing),
    velocity: (isGrowing ? 1 : -1) * start * frequency.hi * speed,
  };
}

/** √|λ| t, without its low word where that leaves the range of exact products. */
function phaseAt(frequency: DoubleDouble, t: number): DoubleDouble {
  const phase = multiply(frequency, { hi: t, lo: 0 });
  return Number.isFinite(phase.lo) ? phase : { hi: frequency.hi * t, lo: 0 };
}
