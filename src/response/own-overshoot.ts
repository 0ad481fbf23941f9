import type { ModeOfPolynomial } from '../mode/mode.ts';
import { sumOfProducts } from '../numeric/sum-of-products.ts';
import { leadOf } from '../tuning/lead-of.ts';
import { turnsOfPowers } from '../tuning/turns-of-powers.ts';
import { fromRest } from './from-rest.ts';
import type { Overshoot, OvershootPeak } from './overshoot.ts';

const NONE: OvershootPeak = { depth: 0, step: 0 };
const BOUNDLESS: OvershootPeak = { depth: Infinity, step: Infinity };
/** More steps are not followed. */
const MOST_STEPS = 1e200;
/** From here on every double is even. */
const MOST_INTEGERS: number = 2 ** 53;

/**
 * The overshoot of a mode with two real roots from θ₀ = 1 and θ₁ = `first`.
 *
 * θ_k, or the even k and the odd ones apart, crosses 0 at most once and has at most one peak: what is asked for lies at the first three
 * steps or next to one of these places, or is approached in the end.
 */
export function ownOvershoot(mode: ModeOfPolynomial, first: number): Overshoot {
  const { trace, determinant } = mode.polynomial;
  // Rounded once, so that two equal points are.
  const second = sumOfProducts(trace, first, determinant, -1);
  const depthAt = (step: number): number => {
    const depth = 0 - (step === 2 ? second : fromRest(mode, first, step));
    // With a negative larger root, θ_k is as far from the minimum there as one step on.
    return step > MOST_INTEGERS && mode.trace < 0 ? Math.abs(depth) : depth;
  };
  const peaks = stepsToLookAt(mode, first).map((step): OvershootPeak => ({ depth: depthAt(step), step }));
  const turn = peaks.find(({ depth, step }) => {
    const next = depthAt(step + 1);
    return depth > 0 && depth >= depthAt(step - 1) && depth >= next && next < Infinity;
  });
  const deepest = [...peaks, limitOf(mode, first)].reduce(
    (best, next) => (next.depth > best.depth ? next : best),
    NONE,
  );
  return { first: turn ?? null, deepest };
}

/** In increasing order. */
function stepsToLookAt(mode: ModeOfPolynomial, first: number): readonly number[] {
  const near = turnsOfPowers(mode, first).flatMap(({ offset, stride, crossing, peak }) =>
    [crossing, peak].flatMap((place) => {
      const below = offset + stride * Math.floor(place);
      return [-1, 0, 1, 2].map((steps) => below + steps * stride);
    }),
  );
  const steps = new Set([1, 2, 3, ...near.filter((step) => step >= 1 && step < MOST_STEPS)]);
  return [...steps].sort((a, b) => a - b);
}

/** What −θ_k grows to without end, or tends to beside a root of modulus 1. */
function limitOf(mode: ModeOfPolynomial, first: number): OvershootPeak {
  const { stability, bounded, trace, roots, juryMargins } = mode;
  if (stability === 'stable') return NONE;
  const lead = leadOf(mode, first);
  // T = 0: θ_k is (−D)^{k/2} for even k, θ₁ (−D)^{(k−1)/2} for odd ones.
  const passes = trace === 0 ? first < 0 : trace < 0 ? lead !== 0 : lead < 0;
  if (!bounded) return passes || (lead === 0 && roots[1].re < -1) ? BOUNDLESS : NONE;
  // With both roots on the circle θ_k is 1, θ₁, 1, …
  return passes && trace !== 0 ? { depth: Math.abs(lead) / juryMargins.determinant, step: Infinity } : NONE;
}
