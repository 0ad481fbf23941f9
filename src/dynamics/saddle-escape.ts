import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { Mode } from '../mode/mode.ts';
import { propagate } from '../mode/propagate.ts';
import { checkFinite, checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { flowOf } from './flow-of.ts';

/** From where to where. */
export interface EscapeOptions {
  /** Distance from the saddle along the eigenvector at the start, > 0. Default 1e-8. */
  readonly offset?: number;
  /** Distance that counts as escaped, above `offset`. Default 1. */
  readonly radius?: number;
}

/** How the ODE of a method leaves a saddle. */
export interface EscapeFlow {
  /** The growing root s, per unit of time. */
  readonly root: number;
  /** sh: the logarithm of what the distance grows by in the time h of one iteration. */
  readonly growth: number;
}

/** How a method leaves a saddle along one eigenvector of negative curvature. */
export interface SaddleEscape {
  /** The mode: its growing root is `roots[0]`, its other one `roots[1]`. */
  readonly mode: Mode;
  /** The larger root $z_1 > 1$: the factor by which the distance grows each iteration, in the limit. */
  readonly factor: number;
  /** $\ln z_1$. */
  readonly growth: number;
  /** The first iteration at which the distance is at least `radius`, from rest at `offset`. */
  readonly steps: number;
  /** The same for gradient descent with the same η, which grows by $1 - \eta\lambda$. */
  readonly gradientDescent: Pick<SaddleEscape, 'factor' | 'growth' | 'steps'>;
  /** How many times as fast as gradient descent the distance grows, in logarithms. */
  readonly speedUp: number;
  /** The growing root $s = \frac{-c + \sqrt{c^2 - 4\lambda}}2$ of the method's ODE, and what it grows in one step; null for β ≤ 0. */
  readonly flow: EscapeFlow | null;
}

/**
 * How fast a method leaves a saddle, a direction of curvature λ < 0, and after exactly how many iterations:
 *
 * $$x_k = \frac{x_0}{z_1 - z_2}\Big(z_1(1 - z_2)\,z_1^k - z_2(1 - z_1)\,z_2^k\Big), \qquad z^2 - Tz + D = 0$$
 *
 * from rest at $x_0$. One root exceeds 1, because p(1) = ηλ < 0.
 *
 * @remarks The number of iterations is exact: the closed form of {@link propagate} decides between neighbours. It holds while the function
 * is quadratic along the eigenvector. Momentum gains up to a factor 1/(1 − β) where η|λ| is far below (1 − β)², and next to nothing
 * beyond $\sqrt{\eta|\lambda|}$.
 * @param method - A method of second order: one of `METHODS`.
 * @param parameters - Its parameters, with its second root above −1 for this curvature (as for β > −1 with γ ≥ −½).
 * @param lambda - The negative curvature.
 * @param options - From where to where.
 * @returns Factor, iterations, and those of gradient descent and of the ODE.
 * @throws RangeError if λ is not negative, a root is −1 or below, or the distances are not in order;
 * RangeError or TypeError if a parameter is not as said.
 * @example
 * ```ts
 * import { heavyBall, saddleEscape } from 'heavyball';
 * const { factor, steps, gradientDescent } = saddleEscape(heavyBall, { beta: 0.9, eta: 0.01 }, -1);
 * factor; // => 1.06466
 * [steps, gradientDescent.steps]; // => [ 299, 1852 ]
 * ```
 */
export function saddleEscape<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
  { offset = 1e-8, radius = 1 }: EscapeOptions = {},
): SaddleEscape {
  checkFinite('saddleEscape', 'lambda', lambda);
  if (!(lambda < 0)) throw inputRangeError(`saddleEscape: lambda must be negative, got ${lambda}`);
  checkPositive('saddleEscape', 'offset', offset);
  checkPositive('saddleEscape', 'radius', radius);
  if (!(offset < radius)) throw inputRangeError(`saddleEscape: radius must be above offset = ${offset}, got ${radius}`);
  checkSecondOrder(method);
  const mode = analyzeMode(method, parameters, lambda);
  const [first, second] = mode.roots;
  if (!(first.re > 1 && second.re > -1)) {
    throw inputRangeError(`saddleEscape: the roots must be one > 1 and one > -1, got ${first.re} and ${second.re}`);
  }
  const growth = -mode.decay;
  const gradient = Math.log1p(-mode.etaLambda);
  // x_k = a z₁ᵏ + what dies out, with a the part of the start along the growing root.
  const share = (first.re * (1 - second.re)) / (first.re - second.re);
  const distance = (k: number): number => propagate(mode, k, { current: offset, previous: offset }).current;
  const plain = (k: number): number => offset * Math.exp(k * gradient);
  return {
    mode,
    factor: mode.spectralRadius,
    growth,
    steps: firstAbove(radius, Math.log(radius / offset / share) / growth, distance),
    gradientDescent: {
      factor: 1 - mode.etaLambda,
      growth: gradient,
      steps: firstAbove(radius, Math.log(radius / offset) / gradient, plain),
    },
    speedUp: growth / gradient,
    flow: flowGrowth(method, parameters, lambda),
  };
}

function checkSecondOrder(method: AnyMethod): void {
  if (!isSecondOrder(method)) {
    throw inputRangeError(`saddleEscape: method must remember two points only, got ${method.name}`);
  }
}

/** The first k at which a growing distance is at least the radius, from an estimate of it. */
function firstAbove(radius: number, estimate: number, distance: (k: number) => number): number {
  let k = Math.max(0, Math.ceil(estimate));
  while (k > 0 && distance(k - 1) >= radius) k--;
  while (distance(k) < radius) k++;
  return k;
}

/** The growing root of the ODE with the conformal matching. */
function flowGrowth<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
): SaddleEscape['flow'] {
  const { shift = 0, beta } = method.family(parameters);
  if (!(beta > 0)) return null;
  const { friction, timeStep } = flowOf(method, parameters);
  const curvature = lambda + shift;
  // −2λ/(c + √(c² − 4λ)): without cancellation.
  const root = (-2 * curvature) / (friction + Math.sqrt(friction * friction - 4 * curvature));
  return { root, growth: root * timeStep };
}
