import type { Method, MethodParameters } from '../methods/method.ts';
import type { Mode } from '../mode/mode.ts';
import { add, divide, multiply, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';

/** How a quantity fluctuates in the stationary state. */
export interface NoiseMoments {
  /** Its variance; Infinity for a mode that is not stable. */
  readonly variance: number;
  /** The correlation of successive values, from −1 to 1; null for a mode that is not stable. */
  readonly correlation: number | null;
}

/** What noise of variance 1 on every gradient makes of one mode. */
export interface NoiseResponse {
  /** What the method stores: `iterate`, or `lookAhead` for a method that takes its gradients where it stores its iterates. */
  readonly stored: NoiseMoments;
  /** The family's θ. */
  readonly iterate: NoiseMoments;
  /**
   * The points $y = \theta + \gamma(\theta - \theta_-)$ at which gradients are taken: what PyTorch's Nesterov and QHM store as
   * their parameters.
   */
  readonly lookAhead: NoiseMoments;
  /** The steps θ₊ − θ. */
  readonly step: NoiseMoments;
  /** The velocity v of $v \leftarrow \beta v + g$, $\theta \leftarrow \theta - \eta v$. */
  readonly velocity: NoiseMoments;
  /** The velocity as an average, $v \leftarrow \beta v + (1 - \beta)g$. */
  readonly averagedVelocity: NoiseMoments;
}

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * The stationary state of a mode under independent gradient noise of variance 1: variance and lag-1 correlation of all that an
 * implementation may store.
 *
 * $$\operatorname{Var}\theta = \frac{\eta^2}{2(1 - D)}\Big(\frac1{p(1)} + \frac1{p(-1)}\Big), \quad
 * \operatorname{Var}y = \frac{\eta^2}{2(1 - D)}\Big(\frac1{p(1)} + \frac{(1 + 2\gamma)^2}{p(-1)}\Big), \quad
 * \operatorname{Var}(\theta_+ - \theta) = \frac{2\eta^2}{(1 - D)\,p(-1)}$$
 *
 * $$r_\theta = \frac{T}{1 + D}, \qquad
 * r_y = \frac{p(-1) - (1 + 2\gamma)^2 p(1) + 2\gamma(1 + \gamma)\,p(1)\,p(-1)}{p(-1) + (1 + 2\gamma)^2 p(1)}, \qquad
 * r_{\theta_+ - \theta} = D - \tfrac12\eta\lambda$$
 *
 * The velocity is the step divided by −η, and averaged it is 1 − β times as large.
 *
 * @remarks Noise of variance σ² gives σ² times these variances and the same correlations; the mean over a batch of B examples
 * has the variance of one example divided by B. Variances are sums of positive terms and right to some units of $2^{-53}$,
 * correlations are formed in double-double arithmetic and right to 1e-14 relative. Derivation: the discrete Lyapunov equation;
 * source: `mohammadi2021`.
 * @param method - One of `METHODS`, or your own.
 * @param parameters - The method's parameters. Under weight decay the fluctuation is that around the shifted minimum.
 * @param lambda - The curvature λ.
 * @returns Variances and correlations. The variances of θ, y and the steps are in units of 1/λ².
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { heavyBall, noiseResponse } from 'heavyball';
 * const { iterate, step } = noiseResponse(heavyBall, { beta: 0.5, eta: 1 }, 1);
 * iterate; // => { variance: 1.5, correlation: 0.333333 }
 * step; // => { variance: 2, correlation: 0 }
 * ```
 */
export function noiseResponse<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
): NoiseResponse {
  return noiseOfMode(method, parameters, analyzeMode(method, parameters, lambda));
}

/** The same for a mode of the method that is known. */
export function noiseOfMode<P extends MethodParameters>(method: Method<P>, parameters: P, mode: Mode): NoiseResponse {
  const { polynomial, stability, storedLookAhead } = mode;
  const { gamma, eta, shift = 0 } = method.family(parameters);
  const { atOne, atMinusOne, trace, determinant, etaLambda, oneMinusDeterminant } = polynomial;
  const moments = (variance: number, correlation: DoubleDouble): NoiseMoments =>
    stability === 'stable' ? { variance, correlation: correlation.hi + 0 } : { variance: Infinity, correlation: null };

  const scatter = eta / (2 * oneMinusDeterminant.hi);
  const slope = 1 + 2 * gamma;
  // Where ∇f and the decay cancel, D = β: 1 − β with all of its digits, however it is spelled.
  const oneMinusBeta = method.polynomial(parameters, 0 - shift).oneMinusDeterminant.hi;
  // In this order nothing overflows that is not too large itself.
  const velocityIn = (unit: number): number => (unit / oneMinusDeterminant.hi) * ((2 * unit) / atMinusOne.hi);
  const stepCorrelation = add(determinant, scale(etaLambda, -0.5));
  const iterate = moments(
    scatter * (eta / atOne.hi + eta / atMinusOne.hi),
    divide(scale(trace, 2), add(atOne, atMinusOne)),
  );
  const lookAhead = moments(
    scatter * (eta / atOne.hi + (eta / atMinusOne.hi) * slope ** 2),
    lookAheadCorrelation(gamma, atOne, atMinusOne),
  );
  return {
    stored: storedLookAhead === 0 ? iterate : lookAhead,
    iterate,
    lookAhead,
    step: moments(velocityIn(eta), stepCorrelation),
    velocity: moments(velocityIn(1), stepCorrelation),
    averagedVelocity: moments(velocityIn(oneMinusBeta), stepCorrelation),
  };
}

/** r_y; with 2γ(1 + γ) = ((1 + 2γ)² − 1)/2. */
function lookAheadCorrelation(gamma: number, atOne: DoubleDouble, atMinusOne: DoubleDouble): DoubleDouble {
  const slope = add(ONE, { hi: 2 * gamma, lo: 0 });
  const square = multiply(slope, slope);
  const steep = multiply(square, atOne);
  const excess = scale(add(square, negate(ONE)), 0.5);
  const product = multiply(excess, multiply(atOne, atMinusOne));
  return divide(add(add(atMinusOne, negate(steep)), product), add(atMinusOne, steep));
}
