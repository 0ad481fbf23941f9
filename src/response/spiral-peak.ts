import { angleOf } from '../mode/angle-of.ts';
import type { ModeOfPolynomial } from '../mode/mode.ts';
import { companionPowerNorm } from './companion-power-norm.ts';
import { highestOverLobes } from './highest-over-lobes.ts';
import { slowLobes } from './slow-lobes.ts';
import type { PeakTransient } from './transient.ts';

/**
 * The peak of ‖Tᵏ‖ = exp(−kδ + arsinh(c|sin kω|)) for a complex pair, 0 < ω ≤ π/2, δ = −ln ρ > 0.
 *
 * Within a lobe, kω from one multiple of π to the next, the exponent is concave with its maximum at
 * sin² kω = (c² − s²)/(c²(1 + s²)), s = δ/ω (at the start of the lobe if c < s).
 */
export function spiralPeak(mode: ModeOfPolynomial, factor: number): PeakTransient {
  const { decay, polynomial } = mode;
  const angle = angleOf(polynomial);
  const { stride, angle: slow, sign } = slowLobes(angle, decay);
  const turn = Math.max(slow, Number.MIN_VALUE);
  const steepness = (stride * decay) / turn;
  const margin = Math.max(0, factor - steepness);
  // Where a stride turns by nothing, as for T = 0, the steepness is infinite and each lobe begins at its top.
  const sine =
    margin === 0 ? 0 : (Math.sqrt(margin) * Math.sqrt(factor + steepness)) / factor / Math.hypot(1, steepness);
  const top = Math.asin(Math.min(sine, 1));
  const phaseToTop = (residue: number): number => {
    const phase = sign * residue * angle.hi;
    return top - (phase - Math.floor(phase / Math.PI) * Math.PI);
  };
  const lobes = { stride, turn, period: Math.PI, decay, ceiling: Math.asinh(factor), phaseToTop };
  const { height, step } = highestOverLobes(lobes, { height: 1, step: 0 }, (k) => companionPowerNorm(mode, k));
  return { peak: height, step };
}
