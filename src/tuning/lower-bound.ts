import { intervalRatios } from '../methods/interval-ratios.ts';
import { add, divide, multiply, scale } from '../numeric/double-double.ts';
import { minusLog } from '../numeric/minus-log.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCurvature } from '../stability/check-curvature.ts';

/** A rate with its two companions, each accurate by itself. */
export interface Rate {
  /** ρ, per iteration. */
  readonly rate: number;
  /** $1 - \rho$. */
  readonly rateGap: number;
  /** $-\ln\rho$. */
  readonly rateDecay: number;
}

/**
 * The rate that no first-order method beats on all quadratics with curvature in [μ, L]:
 *
 * $$\rho^* = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}, \qquad 1 - \rho^* = \frac{2}{\sqrt\kappa + 1}, \qquad
 * -\ln\rho^* = 2\,\mathrm{artanh}\frac{1}{\sqrt\kappa}$$
 *
 * @remarks The heavy ball's optimum attains it, as a limit; see {@link krylovBound} for a finite number of steps.
 * Each number is right to 4 units of $2^{-53}$ for any κ, and ρ* is never above 1. Source: `nesterov2004`, `saad2003`.
 * @param spectrum - Only its μ and L matter; κ = Infinity gives rate 1.
 * @returns $\rho^*$, $1 - \rho^*$ and $-\ln\rho^*$ (Infinity when κ = 1).
 * @throws RangeError if no eigenvalue is above the flat threshold, TypeError if `spectrum` is none.
 * @example
 * ```ts
 * import { fromKappa, lowerBound } from 'heavyball';
 * lowerBound(fromKappa(100)).rate; // => 0.818182
 * ```
 */
export function lowerBound(spectrum: Spectrum): Rate {
  checkCurvature('lowerBound', spectrum);
  if (spectrum.L === Infinity) return { rate: 1, rateGap: 0, rateDecay: 0 };
  const { rootRatio, spread } = intervalRatios('lowerBound', spectrum);
  const onePlusRoot = add({ hi: 1, lo: 0 }, rootRatio);
  // (1 − r)/(1 + r) = (1 − r²)/(1 + r)² for r = 1/√κ, without cancellation.
  const rate = divide(spread, multiply(onePlusRoot, onePlusRoot));
  const gap = divide(scale(rootRatio, 2), onePlusRoot);
  return { rate: rate.hi, rateGap: gap.hi, rateDecay: minusLog(rate, gap) };
}
