import { angleOf } from '../mode/angle-of.ts';
import type { ModeOfPolynomial } from '../mode/mode.ts';
import { type DoubleDouble, scale } from '../numeric/double-double.ts';

/** |θ_k| = R e^{−δk} |cos(kω − φ)| from rest, with 0 < ω ≤ π/2. */
export interface Spiral {
  /** δ. */
  readonly decay: number;
  /** ω. */
  readonly angle: DoubleDouble;
  /** φ. */
  readonly phase: number;
  /** ln R. */
  readonly logSize: number;
  /** φ − atan(δ/ω), which is what the peaks need, without cancellation. */
  readonly phaseOfPeak: number;
}

/**
 * θ_k = ρᵏ(cos kω + S sin kω) up to signs; T < 0 by z → −z. From rest S = (1 − ρ − 2 sin²(ω/2))/sin ω for T ≥ 0, from θ₁/θ₀ =
 * `first` it is (2θ₁ − T)/√−Δ.
 */
export function spiralOf({ trace, gap, decay, polynomial, spectralRadius }: ModeOfPolynomial, first?: number): Spiral {
  const size = scale(polynomial.trace, trace < 0 ? -1 : 1);
  const exact = angleOf(polynomial);
  const angle = exact.hi;
  const shift = 2 * Math.sin(angle / 2) ** 2;
  const ratio =
    first === undefined
      ? (trace < 0 ? 1 + spectralRadius - shift : gap - shift) / Math.sin(angle)
      : (2 * (trace < 0 ? -first : first) - size.hi) / polynomial.discriminantRoot.hi;
  return {
    decay,
    angle: exact,
    phase: Math.atan(ratio),
    logSize: Math.log(Math.hypot(1, ratio)),
    phaseOfPeak: Math.atan2(ratio * angle - decay, angle + ratio * decay),
  };
}
