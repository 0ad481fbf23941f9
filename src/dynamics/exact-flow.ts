import { checkAtLeastZero, checkFinite } from '../numeric/check.ts';
import { add, divide, negate, scale, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import { scaleRoot } from '../numeric/scale-root.ts';
import { sumOfProducts } from '../numeric/sum-of-products.ts';
import { timesExponential } from '../numeric/times-exponential.ts';
import { twoProduct } from '../numeric/two-product.ts';

/** Position and velocity of one mode of the flow. */
export interface FlowState {
  /** θ. */
  readonly position: number;
  /** θ̇. */
  readonly velocity: number;
}

/** A state times e^exponent. */
interface ScaledState extends FlowState {
  readonly exponent: number;
}

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * The solution of $\ddot\theta + c\dot\theta + \lambda\theta = 0$ in closed form. With $A = c/2$, $D = A^2 - \lambda$ and the roots
 * $s_{1,2} = -A \pm \sqrt D$:
 *
 * $$\theta = e^{-At}\Big(\theta_0\cos\omega t + (v_0 + A\theta_0)\frac{\sin\omega t}{\omega}\Big),\ \omega = \sqrt{-D}, \qquad
 * \theta = e^{s_2t}\theta_0 + (v_0 - s_2\theta_0)\frac{e^{s_1t} - e^{s_2t}}{s_1 - s_2}$$
 *
 * for $D < 0$ and $D > 0$; at $D = 0$ the last factor is $te^{-At}$. D, the roots and the differences in front are taken in
 * double-double arithmetic.
 *
 * @remarks The error is below $10^{-11}$ of $\lVert(\theta, \dot\theta/\sqrt{|\lambda|})\rVert$ for $|s|t \le 10^4$, through
 * critical damping; beyond, it grows like $|s|t$ roundings. Infinity stands for what exceeds the doubles.
 *
 * @param flow - Friction c: any finite number; negative friction feeds energy in.
 * @param lambda - Curvature λ: any finite number; negative at a saddle.
 * @param t - Time, finite and ≥ 0.
 * @param start - Position and velocity at time 0: finite.
 * @returns Position and velocity at time t.
 * @throws RangeError or TypeError if a number is not as said.
 * @example
 * ```ts
 * import { exactFlow } from 'heavyball';
 * exactFlow({ friction: 2 }, 1, 1, { position: 1, velocity: 0 }).position; // => 0.735759
 * ```
 */
export function exactFlow(flow: { readonly friction: number }, lambda: number, t: number, start: FlowState): FlowState {
  checkFinite('exactFlow', 'friction', flow.friction);
  checkFinite('exactFlow', 'lambda', lambda);
  checkAtLeastZero('exactFlow', 't', t);
  checkFinite('exactFlow', 'position', start.position);
  checkFinite('exactFlow', 'velocity', start.velocity);

  const size = Math.max(Math.abs(start.position), Math.abs(start.velocity));
  if (size === 0) return { position: 0, velocity: 0 };
  const unitRoot = scaleRoot(size);
  const unit = unitRoot ** 4;
  const scaled = { position: start.position / unit, velocity: start.velocity / unit };
  const half = flow.friction / 2;
  const quarterDiscriminant = add(twoProduct(half, half), { hi: -lambda, lo: 0 });
  const { exponent, position, velocity } =
    quarterDiscriminant.hi < 0
      ? oscillation(half, lambda, squareRoot(negate(quarterDiscriminant)).hi, t, scaled)
      : relaxation(half, lambda, squareRoot(quarterDiscriminant), t, scaled);
  return {
    position: timesExponential(position, exponent, unitRoot) + 0,
    velocity: timesExponential(velocity, exponent, unitRoot) + 0,
  };
}

/** Two complex roots −A ± iω. */
function oscillation(half: number, lambda: number, frequency: number, t: number, start: FlowState): ScaledState {
  const { position, velocity } = start;
  const cosine = Math.cos(frequency * t);
  const sine = Math.sin(frequency * t) / frequency;
  const damping: DoubleDouble = { hi: half, lo: 0 };
  const toPosition = sumOfProducts(ONE, velocity, damping, position);
  const toVelocity = sumOfProducts({ hi: lambda, lo: 0 }, position, damping, velocity);
  return {
    exponent: -half * t,
    position: position * cosine + toPosition * sine,
    velocity: velocity * cosine - toVelocity * sine,
  };
}

/** Two real roots s₁ ≥ s₂. With w = v₀ − s₂θ₀ and p = v₀ − s₁θ₀: θ̇ − s₂θ = we^{s₁t} and θ̇ − s₁θ = pe^{s₂t}. */
function relaxation(half: number, lambda: number, root: DoubleDouble, t: number, start: FlowState): ScaledState {
  const { position, velocity } = start;
  const [slow, fast] = realRoots(half, lambda, root);
  const weight = sumOfProducts(ONE, velocity, fast, -position);
  if (weight === 0) return { exponent: fast.hi * t, position, velocity };
  const ratio = Math.exp(-2 * root.hi * t);
  const spread = root.hi === 0 ? t : -Math.expm1(-2 * root.hi * t) / (2 * root.hi);
  const amplitude = ratio * position + weight * spread;
  const slope = slow.hi * amplitude + ratio * sumOfProducts(ONE, velocity, slow, -position);
  return { exponent: slow.hi * t, position: amplitude, velocity: slope };
}

/** −A ± √D, larger first: the one that does not cancel, and λ divided by it. */
function realRoots(half: number, lambda: number, root: DoubleDouble): readonly [DoubleDouble, DoubleDouble] {
  const size = add({ hi: Math.abs(half), lo: 0 }, root);
  if (size.hi === 0) return [size, size];
  const outer = scale(size, half < 0 ? 1 : -1);
  const inner = divide({ hi: lambda, lo: 0 }, outer);
  return half < 0 ? [outer, inner] : [inner, outer];
}
