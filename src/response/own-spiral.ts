import type { ModeOfPolynomial } from '../mode/mode.ts';
import { restSpiral, type RestSpiral } from './rest-spiral.ts';

/** So near to an integer a count is one: a few roundings of the angles that it is made of. */
const ROUNDING: number = 2 ** -48;

/**
 * A complex mode from θ₀ = 1 and θ₁ = `first`: tan φ = (2θ₁ − T)/√|Δ|.
 *
 * θ_{k+1} − θ_k has the phase kθ − φ + arg(z − 1); where that reaches 3π/2 the mode turns, always beyond the minimum: of three points
 * (1 + D) θ_k < T θ_k = θ_{k+1} + D θ_{k−1} otherwise.
 */
export function ownSpiral(mode: ModeOfPolynomial, first: number): RestSpiral {
  const { polynomial, trace } = mode;
  const { half } = restSpiral(mode);
  const width = polynomial.discriminantRoot.hi;
  const ratio = (2 * first - trace - polynomial.trace.lo) / width;
  const phase = Math.atan(ratio);
  const toGo = 1.5 * Math.PI + phase - Math.atan2(width, trace < 0 ? trace - 2 : -polynomial.twoMinusTraceSize.hi);
  const steps = toGo / (2 * half.hi);
  const nearest = Math.round(steps);
  const isWhole = Math.abs(steps - nearest) <= ROUNDING * (1 + nearest);
  return {
    half,
    phase,
    size: Math.hypot(1, ratio),
    firstMinimum: Math.max(1, isWhole ? nearest : Math.ceil(steps)),
  };
}
