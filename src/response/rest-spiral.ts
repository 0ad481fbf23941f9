import type { ModeOfPolynomial } from '../mode/mode.ts';
import { arcTangent } from '../numeric/arc-tangent.ts';
import { add, divide, scale, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';

/** A complex mode from rest, or after a first step of its own: θ_k = R ρᵏ cos(kθ − φ). */
export interface RestSpiral {
  /** θ/2, between 0 and π/2. */
  readonly half: DoubleDouble;
  /** φ, between −π/2 and π/2. */
  readonly phase: number;
  /** R ≥ 1. */
  readonly size: number;
  /** The first k ≥ 1 with θ_{k−1} ≥ θ_k ≤ θ_{k+1}: ⌈π/θ⌉ − 1 from rest. */
  readonly firstMinimum: number;
}

/** π/2 to 106 bits. */
const QUARTER_TURN: DoubleDouble = { hi: 1.5707963267948966, lo: 6.123233995736766e-17 };
/** So near to an integer π/θ is one (T = 0, T² = 2D, …): a few roundings of double-doubles. */
const ROUNDING: number = 2 ** -90;

/** tan(θ/2) = √|Δ|/(2ρ + T) = (2ρ − T)/√|Δ|; tan φ = C/sin θ with C = cos θ − ρ = 1 − ρ − 2 sin²(θ/2). */
export function restSpiral({ polynomial, trace, gap }: ModeOfPolynomial): RestSpiral {
  const { discriminantRoot, determinant } = polynomial;
  const diameter = scale(squareRoot(determinant), 2);
  const far = add(diameter, scale(polynomial.trace, trace < 0 ? -1 : 1));
  const half = trace < 0 ? arcTangent(far, discriminantRoot) : arcTangent(discriminantRoot, far);
  const ratio = (gap - 2 * Math.sin(half.hi) ** 2) * (diameter.hi / discriminantRoot.hi);
  const turns = divide(QUARTER_TURN, half);
  const nearest = Math.round(turns.hi);
  const isWhole = Math.abs(turns.hi - nearest + turns.lo) <= ROUNDING * nearest;
  const ceiling = turns.hi === nearest && turns.lo > 0 ? nearest + 1 : Math.ceil(turns.hi);
  return {
    half,
    phase: Math.atan(ratio),
    size: Math.hypot(1, ratio),
    firstMinimum: (isWhole ? nearest : ceiling) - 1,
  };
}
