import { checkFinite } from './check.ts';
import { evaluatePolynomial } from './evaluate-polynomial.ts';

/** An oscillator θ̈ + cθ̇ + λθ = 0. */
export interface LinearOscillator {
  /** Friction c. */
  readonly friction: number;
  /** Curvature λ. */
  readonly lambda: number;
}

/** The only real root of x³ − 4x² + 12x − 24: R(−x) = 1. */
const NEGATIVE_AXIS_LIMIT = 2.785293563405282;
/** For every angle of the closed left half-plane |R| = 1 at a radius in this interval, and only there (and at 0). */
const RADIUS_RANGE: readonly [number, number] = [2.5, 3];

/**
 * The largest step with which the classical Runge–Kutta method is stable on $\ddot\theta + c\dot\theta + \lambda\theta = 0$: the
 * smallest positive root of $|R(hs)|^2 = 1$, a polynomial of degree 8 in h, for the characteristic root s that binds (the fast
 * one when there are two).
 *
 * @param oscillator - Friction c and curvature λ: any finite numbers.
 * @returns $h_{\max}$, within a few ulp: $2\sqrt2/\sqrt\lambda$ without friction; Infinity for c = λ = 0; 0 where the equation itself
 * grows (c < 0 or λ < 0), because then every step does.
 * @throws RangeError or TypeError if a number is not finite.
 * @see `hairer1996` in docs/references.md, §IV.2.
 * @example
 * ```ts
 * import { rk4MaxStep } from 'heavyball';
 * rk4MaxStep({ friction: 0, lambda: 4 }); // => 1.41421
 * rk4MaxStep({ friction: 2, lambda: 1 }); // => 2.78529
 * ```
 */
export function rk4MaxStep({ friction, lambda }: LinearOscillator): number {
  checkFinite('rk4MaxStep', 'friction', friction);
  checkFinite('rk4MaxStep', 'lambda', lambda);
  if (friction < 0 || lambda < 0) return 0;
  const frequency = Math.sqrt(lambda);
  const half = friction / 2;
  if (half >= frequency) {
    const fastRoot = half + Math.sqrt(half - frequency) * Math.sqrt(half + frequency);
    return NEGATIVE_AXIS_LIMIT / fastRoot;
  }
  return radiusAt(-half / frequency) / frequency;
}

/** The r > 0 with |R(re^{iφ})| = 1, given cos φ ≤ 0: bisection of the polynomial of degree 7 left after division by r. */
function radiusAt(cosine: number): number {
  const coefficients = growthCoefficients(cosine);
  let [low, high] = RADIUS_RANGE;
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (evaluatePolynomial(coefficients, middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

/** Coefficients of (|R(re^{iφ})|² − 1)/r in ascending powers of r: sums of cos((m − n)φ)/(m! n!), 1 ≤ m + n. */
function growthCoefficients(cosine: number): readonly number[] {
  const factorials = [1, 1, 2, 6, 24];
  const cosines = [1, cosine];
  for (let n = 2; n <= 4; n++) cosines.push(2 * cosine * cosines[n - 1]! - cosines[n - 2]!);
  const coefficients = new Array<number>(8).fill(0);
  for (let m = 0; m <= 4; m++) {
    for (let n = m === 0 ? 1 : 0; n <= 4; n++) {
      coefficients[m + n - 1]! += cosines[Math.abs(m - n)]! / (factorials[m]! * factorials[n]!);
    }
  }
  return coefficients;
}
