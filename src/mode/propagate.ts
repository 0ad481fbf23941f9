import { checkFinite, checkInteger } from '../numeric/check.ts';
import { add, divide, multiply, negate, scale, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import { minusLog } from '../numeric/minus-log.ts';
import { scaleRoot } from '../numeric/scale-root.ts';
import { sumOfProducts } from '../numeric/sum-of-products.ts';
import { timesExponential } from '../numeric/times-exponential.ts';
import { angleOf } from './angle-of.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';
import type { ModeOfPolynomial } from './mode.ts';

/** The state of one mode: its coordinate now and one step ago. */
export interface ModeState {
  /** $x_k$. */
  readonly current: number;
  /** $x_{k-1}$. */
  readonly previous: number;
}

/** $x_j = e^{\ell(j)} a(j)$: the logarithm of a modulus beside a number that stays of moderate size. */
type Solution = (step: number) => { readonly logarithm: number; readonly amplitude: number };

/** π/2 to 106 bits. */
const QUARTER_TURN: DoubleDouble = { hi: 1.5707963267948966, lo: 6.123233995736766e-17 };
/** Below this what a start from rest has of the larger root, or of a turn, is lost in 2⁻¹⁰⁶. */
const TINY: number = 2 ** -40;
/** The phase kθ is not formed beyond this. */
const MOST_STEPS = 1e200;

/**
 * The state of a mode after k steps, in time independent of k:
 *
 * $$x_k = \rho^k\Big(x_0\cos k\theta + (x_0\cos\theta - \rho x_{-1})\frac{\sin k\theta}{\sin\theta}\Big), \qquad
 * x_k = z_2^k x_0 + (x_0 - z_2 x_{-1})\,z_1^k\,\frac{1 - (z_2/z_1)^k}{1 - z_2/z_1}$$
 *
 * for complex and real roots; at a double root the last factor is k. The differences in front of it are taken in double-double
 * arithmetic, and so is the phase $k\theta$.
 *
 * @remarks With $u = 2^{-53}$ the error is below $8u\,(8 + k(|\ln\rho| + \min(\theta, \pi - \theta)))\,\lVert T^k\rVert\,
 * \lVert\text{start}\rVert$, through the double root; T is the companion matrix. Infinity stands for what exceeds the
 * doubles (also where a state that cancels to nothing is a difference of such numbers); NaN never occurs.
 *
 * @param mode - From `analyzeMode` or `modeOf`.
 * @param k - How many steps: a whole number from 0 to 1e200 (from $2^{53}$ on, every double is an even number).
 * @param start - $x_0$ and $x_{-1}$: finite; equal for a start from rest.
 * @returns $x_k$ and $x_{k-1}$.
 * @throws RangeError or TypeError if k or the start is not as said.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, propagate } from 'heavyball';
 * const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 0.25);
 * propagate(mode, 3, { current: 1, previous: 1 }).current; // => 0.3125
 * ```
 */
export function propagate(mode: ModeOfPolynomial, k: number, start: ModeState): ModeState {
  checkInteger('propagate', 'k', k, 0, MOST_STEPS);
  checkFinite('propagate', 'current', start.current);
  checkFinite('propagate', 'previous', start.previous);
  const size = Math.max(Math.abs(start.current), Math.abs(start.previous));
  if (k === 0 || size === 0) return { current: start.current + 0, previous: start.previous + 0 };

  // z → −z turns a negative trace into a positive one.
  const sign = mode.trace < 0 ? -1 : 1;
  const unitRoot = scaleRoot(size);
  const unit = unitRoot ** 4;
  const current = start.current / unit;
  const previous = (sign * start.previous) / unit;
  const solution = mode.discriminant < 0 ? spiral(mode, current, previous) : sumOfPowers(mode, current, previous);
  const at = (step: number): number => {
    if (step === 0) return start.current + 0;
    const { logarithm, amplitude } = solution(step);
    return (step % 2 === 0 ? 1 : sign) * timesExponential(amplitude, logarithm, unitRoot) + 0;
  };
  return { current: at(k), previous: at(k - 1) };
}

/** Complex roots ρe^{±iθ}, 0 < θ ≤ π/2. */
function spiral({ polynomial, decay, gap }: ModeOfPolynomial, current: number, previous: number): Solution {
  const { re, im } = halves(polynomial);
  const modulus = squareRoot(polynomial.determinant);
  const angle = angleOf(polynomial);
  const sine = im.hi / modulus.hi;
  // From rest it is x₀(1 − ρ − (1 − cos θ)), of which two double-doubles next to 1 leave nothing where θ is very small.
  const shift =
    current === previous && angle.hi < TINY
      ? current * (gap - 2 * Math.sin(angle.hi / 2) ** 2)
      : sumOfProducts(divide(re, modulus), current, modulus, -previous);
  return (step) => {
    const phase = turn(angle, step);
    return { logarithm: -step * decay, amplitude: current * phase.cosine + shift * (phase.sine / sine) };
  };
}

/** Real roots z₁ ≥ |z₂|. */
function sumOfPowers({ polynomial, decay, gap, trace }: ModeOfPolynomial, current: number, previous: number): Solution {
  const { re, im } = halves(polynomial);
  const first = add(re, im);
  if (first.hi === 0) return () => ({ logarithm: 0, amplitude: 0 });
  const second = divide(polynomial.determinant, first);
  const sign = second.hi < 0 ? -1 : 1;
  const separation = scale(divide(im, first), 2);
  const moduliDifference = sign < 0 ? scale(divide(re, first), 2) : separation;
  const ratioDecay = minusLog(scale(divide(second, first), sign), moduliDifference);
  const difference = sumOfProducts({ hi: 1, lo: 0 }, current, second, -previous);
  // From rest it is x₀(1 − z₂) = x₀ p(1)/(1 − z₁).
  const isRest =
    Math.abs(difference) < TINY * Math.abs(current) && current === (trace < 0 ? -previous : previous) && gap !== 0;
  const weight = isRest ? current * (polynomial.atOne.hi / (trace < 0 ? 1 + first.hi : gap)) : difference;
  return (step) => {
    const signOfPower = step % 2 === 0 ? 1 : sign;
    if (weight === 0) return { logarithm: -step * (decay + ratioDecay), amplitude: signOfPower * current };
    const oneMinusPower = signOfPower < 0 ? 1 + Math.exp(-step * ratioDecay) : -Math.expm1(-step * ratioDecay);
    const sum = separation.hi === 0 ? step : oneMinusPower / separation.hi;
    const power = signOfPower * Math.exp(-step * ratioDecay);
    return { logarithm: -step * decay, amplitude: power * current + weight * sum };
  };
}

/** |T|/2 and √|Δ|/2. */
function halves({ trace, discriminantRoot }: CharacteristicPolynomial): { re: DoubleDouble; im: DoubleDouble } {
  return { re: scale(trace, trace.hi < 0 ? -0.5 : 0.5), im: scale(discriminantRoot, 0.5) };
}

/** cos kθ and sin kθ, the angle reduced by quarter turns before it is rounded. */
function turn(angle: DoubleDouble, step: number): { cosine: number; sine: number } {
  const total = multiply(angle, { hi: step, lo: 0 });
  const quarters = Math.round(total.hi / QUARTER_TURN.hi);
  const { hi } = add(total, negate(multiply(QUARTER_TURN, { hi: quarters, lo: 0 })));
  const cosine = Math.cos(hi);
  const sine = Math.sin(hi);
  if (quarters % 2 === 0) return quarters % 4 === 0 ? { cosine, sine } : { cosine: -cosine, sine: -sine };
  return quarters % 4 === 1 ? { cosine: -sine, sine: cosine } : { cosine: sine, sine: -cosine };
}
