import type { ModeOfPolynomial } from '../mode/mode.ts';
import { arcTangent } from '../numeric/arc-tangent.ts';
import { scale } from '../numeric/double-double.ts';
import { slowStride } from '../numeric/slow-stride.ts';
import { companionPowerNorm } from './companion-power-norm.ts';
import type { PeakTransient } from './transient.ts';

/** Enough strides to bring every class within 4e-4 of a half turn; the logarithm of the peak is found to … */
const LONGEST_STRIDE: number = 2 ** 13;
/** … so much, a few roundings of the peak itself: an infinitesimal decay would let the search go on for ever. */
const ROUNDING: number = 2 ** -44;

/**
 * The peak of ‖Tᵏ‖ = exp(−kδ + arsinh(c|sin kω|)) for a complex pair, 0 < ω ≤ π/2, δ = −ln ρ > 0.
 *
 * Within a lobe, kω from one multiple of π to the next, the exponent is concave with its maximum at
 * sin² kω = (c² − s²)/(c²(1 + s²)), s = δ/ω (at the start of the lobe if c < s): the integers on both sides of it are tried.
 * A lobe may hold no integer near its maximum: so that few lobes have to be looked at, k runs through residue classes for
 * which kω turns slowly modulo π.
 */
export function spiralPeak(mode: ModeOfPolynomial, factor: number): PeakTransient {
  const { trace, decay, polynomial } = mode;
  const angle = arcTangent(polynomial.discriminantRoot, scale(polynomial.trace, trace < 0 ? -1 : 1));
  const { stride, angle: slow, sign } = slowStride(angle, Math.ceil(Math.min(decay ** -0.25, LONGEST_STRIDE)));
  const turn = Math.max(slow, Number.MIN_VALUE);
  const steepness = (stride * decay) / turn;
  const margin = Math.max(0, factor - steepness);
  const sine = (Math.sqrt(margin) * Math.sqrt(factor + steepness)) / factor / Math.hypot(1, steepness);
  const top = Math.asin(Math.min(sine, 1));
  const ceiling = Math.asinh(factor);

  let best: PeakTransient = { peak: 1, step: 0 };
  for (let residue = 0; residue < stride; residue++) {
    const phase = sign * residue * angle.hi;
    const start = top - (phase - Math.floor(phase / Math.PI) * Math.PI);
    for (let lobe = 0; ; lobe++) {
      const highest = Math.max(0, (start + lobe * Math.PI) / turn);
      if (ceiling - decay * (residue + stride * highest) <= Math.log(best.peak) + ROUNDING) break;
      for (const m of [Math.floor(highest), Math.ceil(highest)]) {
        const step = residue + stride * m;
        const peak = companionPowerNorm(mode, step);
        if (peak > best.peak) best = { peak, step };
      }
    }
  }
  return best;
}
