import type { ModeOfPolynomial } from '../mode/mode.ts';
import { growthFactor } from './growth-factor.ts';

/**
 * A number that max over k of ‖Tᵏ‖₂ does not exceed, but for rounding: what the envelopes K ρᵏ and ‖T‖ k ρᵏ⁻¹ come to over k ≥ 1, and 1
 * for k = 0.
 */
export function transientBound(mode: ModeOfPolynomial): number {
  const { bounded, trace, determinant, discriminant, spectralRadius, decay, juryMargins } = mode;
  if (!bounded) return Infinity;
  const first = (Math.hypot(trace, 1 + determinant) + Math.hypot(trace, juryMargins.determinant)) / 2;
  if (determinant < 0) return Math.max(1, first);
  const factor = growthFactor(mode);
  const geometric = (discriminant < 0 ? factor + Math.hypot(1, factor) : factor) * spectralRadius;
  // k ρᵏ⁻¹ is largest at k = −1/ln ρ, or at 1.
  const linear = decay < 1 ? (first * Math.exp(decay - 1)) / decay : first;
  return Math.max(1, Math.min(geometric || Infinity, linear));
}
