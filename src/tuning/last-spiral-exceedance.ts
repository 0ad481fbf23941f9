import { type SlowStride, slowStride } from '../numeric/slow-stride.ts';
import { lastYes } from './last-yes.ts';
import type { Spiral } from './spiral-of.ts';

/** Above this not every integer is a double, … */
const MOST_INTEGERS: number = 2 ** 53;
/** … with more radians than this a lobe ends at its peak, but for a rounding, and the doubles near it may all miss it, … */
const MANY_RADIANS: number = 2 ** 36;
/** … and with more than this they are too sparse to tell lobes apart, and the envelope R ρᵏ as close. */
const MOST_RADIANS: number = 2 ** 47;

/**
 * The largest k with |θ_k| > ε for a complex pair, or `known` if that is larger.
 *
 * Between two zeros ln|θ_k| is concave in k, so that the k with |θ_k| > ε of one such lobe are consecutive integers around its
 * peak; the search goes down the lobes from the last whose peak exceeds ε. A lobe may hold no integer near its peak: so
 * that few lobes have to be looked at, k runs through residue classes for which kω turns slowly modulo π.
 */
export function lastSpiralExceedance(
  spiral: Spiral,
  epsilon: number,
  exceeds: (k: number) => boolean,
  known = 0,
): number {
  const envelope = (spiral.logSize - Math.log(epsilon)) / spiral.decay;
  if (envelope <= known) return known;
  const radians = envelope * spiral.angle.hi;
  if (envelope > MOST_INTEGERS && radians > MOST_RADIANS) return Math.floor(envelope);
  // The integer next to a peak is lower by ω²/8 at most, relatively, and the peak before that one higher by πδ/ω.
  const isDense = spiral.angle.hi ** 3 < spiral.decay;
  if (envelope > MOST_INTEGERS && radians > MANY_RADIANS && isDense) return lastPeakOf(spiral, Math.log(epsilon));
  // Among so many integers the angle is below 2⁻⁶ by now, which turns slowly as it is.
  const longest = envelope > MOST_INTEGERS ? 1 : Math.ceil(spiral.decay ** -0.25);
  const slow = slowStride(spiral.angle, longest);
  let last = known;
  for (let residue = 0; residue < slow.stride; residue++) {
    last = lastInClass(spiral, slow, residue, Math.log(epsilon), exceeds, last);
  }
  return last;
}

/** The last peak above ε, over real k. */
function lastPeakOf({ decay, angle, logSize, phaseOfPeak }: Spiral, logEpsilon: number): number {
  const last = (logSize + Math.log(angle.hi / Math.hypot(angle.hi, decay)) - logEpsilon) / decay;
  const lobe = Math.floor((last * angle.hi - phaseOfPeak) / Math.PI);
  return Math.floor((phaseOfPeak + lobe * Math.PI) / angle.hi);
}

/** The same among k = residue + m · stride, if above `known`; else `known`. */
function lastInClass(
  spiral: Spiral,
  { stride, angle, sign }: SlowStride,
  residue: number,
  logEpsilon: number,
  exceeds: (k: number) => boolean,
  known: number,
): number {
  const turn = Math.max(angle, Number.MIN_VALUE);
  const shifted = sign * (spiral.phase - residue * spiral.angle.hi);
  const phase = shifted - Math.ceil(shifted / Math.PI - 0.5) * Math.PI;
  const phaseOfPeak = stride === 1 ? spiral.phaseOfPeak : phase - Math.atan2(stride * spiral.decay, turn);
  const logPeak = spiral.logSize + Math.log(turn / Math.hypot(turn, stride * spiral.decay));
  const lastPeak = ((logPeak - logEpsilon) / spiral.decay - residue) / stride;
  const limit = Math.ceil((spiral.logSize - logEpsilon) / spiral.decay / stride);
  const exceedsAt = (m: number): boolean => exceeds(residue + m * stride);

  for (let lobe = Math.max(0, Math.floor((lastPeak * turn - phaseOfPeak) / Math.PI)); lobe >= 0; lobe--) {
    const end = Math.min((phase + (lobe + 0.5) * Math.PI) / turn, limit);
    if (residue + end * stride <= known) return known;
    const top = Math.max(0, Math.ceil((phaseOfPeak + lobe * Math.PI) / turn));
    if (exceedsAt(top)) return Math.max(known, residue + stride * lastYes(exceedsAt, top, Math.floor(end)));
    if (top > 0 && exceedsAt(top - 1)) return Math.max(known, residue + stride * (top - 1));
  }
  return known;
}
