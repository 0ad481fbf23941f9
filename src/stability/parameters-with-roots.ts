import type { Method } from '../methods/method.ts';
import { checkFinite } from '../numeric/check.ts';
import type { Complex } from '../numeric/complex.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { lookAheadOf } from './look-ahead-of.ts';
import type { PlanePoint } from './region.ts';

/** Real parts of conjugates are equal, and imaginary parts opposite, to this part of their size. */
const SAME = 1e-12;

/**
 * The momentum and learning rate with which a mode has two given characteristic roots: the inverse of {@link analyzeMode}.
 *
 * With $\gamma = c + s\beta$ and $x = \eta\lambda$ the roots say $x = p(1) = (1 - z_1)(1 - z_2)$ and $\beta - \gamma x = z_1 z_2$, hence
 *
 * $$\eta = \frac{(1 - z_1)(1 - z_2)}{\lambda}, \qquad \beta = \frac{z_1 z_2 + c\,x}{1 - s\,x}$$
 *
 * @remarks To some ulp of the largest of |z₁z₂|, |x| and 1. Source: `jury1964` for p(1).
 * @param method - A method whose momentum determines its look-ahead: heavy ball, Nesterov.
 * @param lambda - The curvature λ, not 0.
 * @param roots - Two real roots, or a conjugate pair.
 * @returns β and η, or null where no learning rate above 0 and finite momentum has these roots.
 * @throws TypeError if the method has no momentum, or a look-ahead that β does not determine.
 * @throws RangeError if λ is 0 or not finite, or if the roots are neither real nor conjugates.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, parametersWithRoots } from 'heavyball';
 * const { roots } = analyzeMode(heavyBall, { beta: 0.25, eta: 0.5 }, 1);
 * parametersWithRoots(heavyBall, 1, roots); // => { beta: 0.25, eta: 0.5 }
 * ```
 */
export function parametersWithRoots(
  method: Pick<Method, 'name' | 'coordinates' | 'lookAhead'>,
  lambda: number,
  roots: readonly [Complex, Complex],
): PlanePoint | null {
  const { constant, slope } = lookAheadOf('parametersWithRoots', method);
  checkFinite('parametersWithRoots', 'lambda', lambda);
  if (lambda === 0) throw inputRangeError('parametersWithRoots: lambda must not be 0, got 0');
  checkRoots(roots);
  const [first, second] = roots;
  const etaLambda = (1 - first.re) * (1 - second.re) - first.im * second.im;
  const determinant = first.re * second.re - first.im * second.im;
  const eta = etaLambda / lambda;
  const beta = (determinant + constant * etaLambda) / (1 - slope * etaLambda);
  return eta > 0 && eta < Infinity && Number.isFinite(beta) ? { beta: beta + 0, eta } : null;
}

function checkRoots([first, second]: readonly [Complex, Complex]): void {
  for (const [i, { re, im }] of [first, second].entries()) {
    checkFinite('parametersWithRoots', `roots[${i}].re`, re);
    checkFinite('parametersWithRoots', `roots[${i}].im`, im);
  }
  if (first.im === 0 && second.im === 0) return;
  const size = Math.hypot(first.re, first.im);
  if (Math.max(Math.abs(first.re - second.re), Math.abs(first.im + second.im)) <= SAME * size) return;
  throw inputRangeError(
    `parametersWithRoots: roots must be real or conjugates, got ${first.toString()} and ${second.toString()}`,
  );
}
