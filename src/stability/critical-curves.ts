import type { LookAheadLine, Method } from '../methods/method.ts';
import type { Regime } from '../mode/mode.ts';
import { checkFinite, checkPositive } from '../numeric/check.ts';
import { add, divide, multiply, negate } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { twoSum } from '../numeric/two-sum.ts';
import { lookAheadOf } from './look-ahead-of.ts';
import { roundBeta } from './plane-point.ts';
import type { PlanePoint } from './region.ts';

/** A curve of the (β, η) plane on which one curvature has a double root: $T^2 = 4D$. */
export interface CriticalCurve {
  /** The regime on the curve: the double root is positive, negative or zero. */
  readonly kind: Extract<Regime, 'critical' | 'alternating-critical' | 'one-step'>;
  /** The curvature. */
  readonly lambda: number;
  /**
   * The point at $t \in [0, 1]$. On the two critical curves the double root there is t or −t, so that they reach the
   * boundary of stability at t = 1; on a line of constant η, β runs from −1 to 1.
   *
   * @throws RangeError if t is outside [0, 1].
   */
  at(t: number): PlanePoint;
}

/**
 * The curves of critical damping of one curvature, where real roots meet and become complex.
 *
 * A double root z has $T = 2z$, $D = z^2$, hence with γ = c + sβ
 *
 * $$\eta\lambda = (1 - z)^2, \qquad \beta = \frac{z^2 + c(1 - z)^2}{1 - s(1 - z)^2}.$$
 *
 * Heavy ball: $\eta\lambda = (1 \mp \sqrt\beta)^2$. Nesterov: $\beta = z/(2 - z)$, that is
 * $\eta\lambda = \big(\frac{1 - \beta}{1 + \beta}\big)^2$, and the line $\eta\lambda = 1$, on which both roots are 0 for every β.
 *
 * Source: `polyak1964`, `odonoghue2015`.
 *
 * @param method - A method with a (β, η) plane.
 * @param lambda - Curvature λ > 0.
 * @returns The curve of positive double roots, that of negative ones, and the line if there is one. Points are accurate to
 * an ulp in β (or 1 − β) and in η; β is ±Infinity where the curve has an asymptote.
 * @throws RangeError if λ is not a finite number > 0.
 * @throws TypeError if the method has no momentum, its look-ahead γ is a free parameter, or its parameters are not the family's.
 * @example
 * ```ts
 * import { criticalCurves, heavyBall, nesterov } from 'heavyball';
 * const [critical, alternating] = criticalCurves(heavyBall, 1);
 * critical?.at(0.5); // => { beta: 0.25, eta: 0.25 }
 * alternating?.at(0.5); // => { beta: 0.25, eta: 2.25 }
 * criticalCurves(nesterov, 1).map((curve) => curve.kind); // => [ 'critical', 'alternating-critical', 'one-step' ]
 * ```
 */
export function criticalCurves(
  method: Pick<Method, 'name' | 'coordinates' | 'lookAhead'>,
  lambda: number,
): readonly CriticalCurve[] {
  checkPositive('criticalCurves', 'lambda', lambda);
  const line = lookAheadOf('criticalCurves', method);
  const curve = (kind: CriticalCurve['kind'], inside: (t: number) => PlanePoint): CriticalCurve => ({
    kind,
    lambda,
    at(t) {
      checkFinite('CriticalCurve.at', 't', t);
      if (t < 0 || t > 1) throw inputRangeError(`CriticalCurve.at: t must be from 0 to 1, got ${t}`);
      return inside(t);
    },
  });
  const curves = [
    curve('critical', (t) => pointOfDoubleRoot(line, lambda, t)),
    curve('alternating-critical', (t) => pointOfDoubleRoot(line, lambda, -t)),
  ];
  const isDoubleZeroLine = line.slope === 1 && line.constant === 0;
  return isDoubleZeroLine ? [...curves, curve('one-step', (t) => ({ beta: 2 * t - 1, eta: 1 / lambda }))] : curves;
}

function pointOfDoubleRoot({ constant, slope }: LookAheadLine, lambda: number, root: number): PlanePoint {
  const z = { hi: root, lo: 0 };
  const gap = twoSum(1, -root);
  const etaLambda = multiply(gap, gap);
  const numerator = add(multiply(z, z), multiply({ hi: constant, lo: 0 }, etaLambda));
  // 1 − s(1 − z)², written so that nothing cancels near z = 0 when s = 1.
  const twoMinus = add({ hi: 2, lo: 0 }, negate(z));
  const denominator = add(twoSum(1, -slope), multiply({ hi: slope, lo: 0 }, multiply(z, twoMinus)));
  // Where both vanish at z = 0 (s = 1, c = 0), β tends to 0; where the denominator does alone, to infinity.
  const beta =
    denominator.hi === 0 ? { hi: numerator.hi === 0 ? 0 : numerator.hi / 0, lo: 0 } : divide(numerator, denominator);
  return { ...roundBeta(beta), eta: divide(etaLambda, { hi: lambda, lo: 0 }).hi };
}
