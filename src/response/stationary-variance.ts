import type { Mode } from '../mode/mode.ts';
import { varianceOf } from './variance-of.ts';

/**
 * The variance in which a mode settles when every gradient carries independent noise of variance 1:
 *
 * $$\operatorname{Var}\theta = \frac{\eta\,(1 + D)}{\lambda\,(1 - D)\,p(-1)} = \frac{\eta^2}{2(1 - D)}\Big(\frac1{p(1)} +
 * \frac1{p(-1)}\Big)$$
 *
 * Heavy ball: $\frac{\eta(1 + \beta)}{\lambda(1 - \beta)(2(1 + \beta) - \eta\lambda)}$, about $\frac{\eta}{1 - \beta}
 * \frac1{2\lambda}$ for small steps: at equal η momentum multiplies the noise by $1/(1 - \beta)$, at equal
 * $\eta/(1 - \beta)$ it changes little.
 *
 * @remarks The second form is evaluated, in which nothing cancels: right to 8 units of $2^{-53}$ however near the stability
 * boundary is. Noise of variance σ² gives σ² times as much. Derivation: the discrete Lyapunov equation; source:
 * `mohammadi2021`.
 * @param mode - From `analyzeMode`. The noise is on the gradient at the point where the method takes it.
 * @returns $\operatorname{Var}\theta_k$ as k → ∞, in units of 1/λ²; Infinity for a mode that is not stable, where it grows
 * without bound.
 * @example
 * ```ts
 * import { analyzeMode, gradientDescent, heavyBall, stationaryVariance } from 'heavyball';
 * stationaryVariance(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 1)); // => 1.5
 * stationaryVariance(analyzeMode(gradientDescent, { eta: 1 }, 1)); // => 1
 * ```
 */
export function stationaryVariance({ stability, eta, etaLambda, juryMargins }: Mode): number {
  if (stability !== 'stable') return Infinity;
  // p(1)/η is λ, or λ + w under weight decay.
  return varianceOf(eta, etaLambda / eta, juryMargins.determinant, juryMargins.atMinusOne);
}
