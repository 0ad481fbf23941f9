import type { Mode } from '../mode/mode.ts';
import { varianceOf } from './variance-of.ts';

/**
 * The variance in which the points that a method stores settle on one curvature when every gradient carries independent noise
 * of variance 1. Where they are θ of the family (heavy ball, Nesterov),
 *
 * $$\operatorname{Var}\theta = \frac{\eta\,(1 + D)}{\lambda\,(1 - D)\,p(-1)} = \frac{\eta^2}{2(1 - D)}\Big(\frac1{p(1)} +
 * \frac1{p(-1)}\Big)$$
 *
 * and where they are the points $\theta + \gamma(\theta - \theta_-)$ looked ahead to (PyTorch's Nesterov, quasi-hyperbolic and
 * PID momentum), $\frac1{p(-1)}$ counts $(1 + 2\gamma)^2$-fold.
 *
 * Heavy ball: $\frac{\eta(1 + \beta)}{\lambda(1 - \beta)(2(1 + \beta) - \eta\lambda)}$, about $\frac{\eta}{1 - \beta}
 * \frac1{2\lambda}$ for small steps: at equal η momentum multiplies the noise by $1/(1 - \beta)$, at equal
 * $\eta/(1 - \beta)$ it changes little.
 *
 * @remarks The second form is evaluated, in which nothing cancels: right to 8 units of $2^{-53}$ however near the stability
 * boundary is, and to 16 for look-ahead points, whose γ is rounded. Noise of variance σ² gives σ² times as much. With weight decay
 * the points settle about the minimum that the decay has moved. Both variances, with correlations: {@link noiseResponse}.
 * Derivation: the discrete Lyapunov equation; source: `mohammadi2021`.
 * @param mode - From `analyzeMode`. The noise is on the gradient at the point where the method takes it.
 * @returns The variance as k → ∞, in units of 1/λ²; Infinity for a mode that is not stable, where it grows without bound.
 * @example
 * ```ts
 * import { analyzeMode, gradientDescent, heavyBall, pidMomentum, stationaryVariance } from 'heavyball';
 * stationaryVariance(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 1)); // => 1.5
 * stationaryVariance(analyzeMode(gradientDescent, { eta: 1 }, 1)); // => 1
 * stationaryVariance(analyzeMode(pidMomentum, { beta: 0.5, derivative: 1, eta: 1 }, 1)); // => 2.5
 * ```
 */
export function stationaryVariance({ stability, eta, storedLookAhead, etaLambda, juryMargins }: Mode): number {
  if (stability !== 'stable') return Infinity;
  const { determinant, atMinusOne } = juryMargins;
  // p(1)/η is λ, or λ + w under weight decay.
  return varianceOf(eta, etaLambda / eta, determinant, atMinusOne / (1 + 2 * storedLookAhead) ** 2);
}
