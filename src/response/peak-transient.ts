import type { ModeOfPolynomial } from '../mode/mode.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { circlePeriod } from './circle-period.ts';
import { companionPowerNorm } from './companion-power-norm.ts';
import { growthFactor } from './growth-factor.ts';
import { spiralPeak } from './spiral-peak.ts';
import type { PeakTransient } from './transient.ts';

/** A slower decay has its peak at steps that cannot be counted. */
const LEAST_DECAY = 1e-190;

/**
 * The largest transient growth of a mode over all starts $(\theta_0, \theta_{-1})$ and all times:
 *
 * $$\max_{k \ge 0} \lVert T^k \rVert_2, \qquad \lVert T^k \rVert_2 = |D|^{k/2} \exp\operatorname{arsinh}\Big(c\,
 * \frac{|z_1^k - z_2^k|}{2|D|^{k/2}}\Big), \qquad c = \sqrt{\frac{T^2 + (1 - D)^2}{|T^2 - 4D|}}$$
 *
 * (for $D^k > 0$; c ≥ 1 for real roots). At a double root ±r the maximum over real k lies at $k = \sqrt{\ln^{-2} r - 4/(r + 1/r)^2}$; at the heavy
 * ball's optimum it is about $(\sqrt\kappa + 1)/e$.
 *
 * @remarks Real roots: the exponent is concave in k, so the maximum is beside that of real k, which has a closed form; with
 * roots of opposite sign this holds for even k, while the odd ones fall from k = 1. Complex roots: it is concave between
 * any two zeros of $\sin k\theta$, and the search goes from one such lobe to the next until none can be higher. Source:
 * `trefethen2005`.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @returns The peak and its step: k = 0 and 1 when nothing grows. On the stability boundary the supremum.
 * @throws RangeError if the mode is stable and decays by less than 1e-190 a step.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, peakTransient } from 'heavyball';
 * const { peak, step } = peakTransient(analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01));
 * peak; // => 7.03365
 * step; // => 9
 * ```
 */
export function peakTransient(mode: ModeOfPolynomial): PeakTransient {
  if (!mode.bounded) return { peak: Infinity, step: Infinity };
  if (mode.stability === 'marginal') return marginalPeak(mode);
  if (mode.decay < LEAST_DECAY) {
    throw inputRangeError(`peakTransient: mode must decay by at least ${LEAST_DECAY} a step, got ${mode.decay}`);
  }
  if (mode.discriminant < 0) return spiralPeak(mode, growthFactor(mode));
  return highest(mode, stepsOfRealRoots(mode));
}

/**
 * A complex pair on the unit circle comes as near to |sin kθ| = 1 as one likes unless it is periodic; real roots tend to
 * ‖Tᵏ‖ = c.
 */
function marginalPeak(mode: ModeOfPolynomial): PeakTransient {
  const period = mode.discriminant < 0 ? circlePeriod(mode) : null;
  if (period !== null)
    return highest(
      mode,
      Array.from({ length: period }, (_, step) => step),
    );
  const factor = growthFactor(mode);
  const limit = mode.discriminant < 0 ? factor + Math.hypot(1, factor) : factor;
  const first = highest(mode, [1]);
  return limit > first.peak ? { peak: limit, step: Infinity } : first;
}

/** The highest of the norms at some steps and at k = 0. */
function highest(mode: ModeOfPolynomial, steps: readonly number[]): PeakTransient {
  const candidates = steps.map((step) => ({ peak: companionPowerNorm(mode, step), step }));
  return candidates.reduce((best, next) => (next.peak > best.peak ? next : best), { peak: 1, step: 0 });
}

/**
 * The steps among which the maximum is. With 2τ = ln|z₁/z₂| and δ = −ln ρ + τ the exponent of the norm is −kδ +
 * arsinh(c sinh kτ), stationary at sinh kτ = √((c²τ² − δ²)/(δ² − τ²))/c.
 */
function stepsOfRealRoots(mode: ModeOfPolynomial): readonly number[] {
  const { trace, determinant, decay, roots, polynomial } = mode;
  const [{ re: first }, { re: second }] = roots;
  const size = polynomial.discriminantRoot.hi;
  const separation = determinant < 0 ? Math.abs(trace) : size;
  const tau = Math.log1p(separation / Math.abs(second)) / 2;
  const product =
    size === 0 ? Math.hypot(trace, mode.juryMargins.determinant) / (2 * Math.abs(first)) : growthFactor(mode) * tau;
  const delta = decay + tau;
  if (!(product > delta && product < Infinity)) return [1];
  const sine = Math.sqrt((product - delta) * (product + delta)) / (product * Math.sqrt(decay * (decay + 2 * tau)));
  const peak = tau === 0 ? sine : Math.asinh(tau * sine) / tau;
  const stride = determinant < 0 ? 2 : 1;
  const below = stride * Math.floor(peak / stride);
  return [1, below, below + stride];
}
