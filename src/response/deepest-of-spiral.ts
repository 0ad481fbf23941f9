import type { ModeOfPolynomial } from '../mode/mode.ts';
import { slowStride } from '../numeric/slow-stride.ts';
import type { OvershootPeak } from './overshoot.ts';
import type { RestSpiral } from './rest-spiral.ts';

const TURN: number = 2 * Math.PI;
/** Enough strides to bring every class within 4e-4 of a full turn; the logarithm of the depth is found to … */
const LONGEST_STRIDE: number = 2 ** 13;
/** … so much, a few roundings of the depth itself: an infinitesimal decay would let the search go on for ever. */
const ROUNDING: number = 2 ** -44;

/**
 * The deepest of −θ_k = R ρᵏ cos(kθ − φ − π) for a stable pair, `known` being the first.
 *
 * Where it is positive it is log-concave in k, with its maximum where the phase is −atan(δ/θ) modulo a turn: the integers on
 * both sides are tried. A half turn may hold no integer near there: so that few have to be looked at, k runs through residue
 * classes for which kθ turns slowly.
 */
export function deepestOfSpiral(
  { decay }: ModeOfPolynomial,
  { half, phase, size }: RestSpiral,
  known: OvershootPeak,
  depthAt: (step: number) => OvershootPeak,
): OvershootPeak {
  const { stride, angle, sign } = slowStride(half, Math.ceil(Math.min(decay ** -0.25, LONGEST_STRIDE)));
  const turn = Math.max(2 * angle, Number.MIN_VALUE);
  const top = -Math.atan2(stride * decay, turn);
  const ceiling = Math.log(size);

  let best = known;
  for (let residue = 0; residue < stride; residue++) {
    const first = sign * (residue * 2 * half.hi - phase - Math.PI);
    // In (−3π/2, π/2], so that the half turn around 0 is the first that is not over.
    const start = first - TURN * Math.ceil((first - Math.PI / 2) / TURN);
    for (let lobe = 0; ; lobe++) {
      const highest = Math.max(0, (top - start + lobe * TURN) / turn);
      if (ceiling - decay * (residue + stride * highest) <= Math.log(Math.max(best.depth, Number.MIN_VALUE)) + ROUNDING)
        break;
      const below = depthAt(residue + stride * Math.floor(highest));
      const above = depthAt(residue + stride * Math.ceil(highest));
      if (below.depth > best.depth) best = below;
      if (above.depth > best.depth) best = above;
    }
  }
  return best;
}
