import type { ModeOfPolynomial } from '../mode/mode.ts';
import { highestOverLobes } from './highest-over-lobes.ts';
import type { OvershootPeak } from './overshoot.ts';
import type { RestSpiral } from './rest-spiral.ts';
import { slowLobes } from './slow-lobes.ts';

const TURN: number = 2 * Math.PI;

/**
 * The deepest of −θ_k = R ρᵏ cos(kθ − φ − π) for a stable pair, `known` being the first.
 *
 * Where it is positive it is log-concave in k, with its maximum where the phase is −atan(δ/θ) modulo a turn.
 */
export function deepestOfSpiral(
  { decay }: ModeOfPolynomial,
  { half, phase, size }: RestSpiral,
  known: OvershootPeak,
  depthAt: (step: number) => number,
): OvershootPeak {
  // θ modulo a turn is twice θ/2 modulo π.
  const { stride, angle, sign } = slowLobes(half, decay);
  const turn = Math.max(2 * angle, Number.MIN_VALUE);
  const top = -Math.atan2(stride * decay, turn);
  const phaseToTop = (residue: number): number => {
    const first = sign * (residue * 2 * half.hi - phase - Math.PI);
    // In (−3π/2, π/2], so that the half turn around 0 is the first that is not over.
    return top - (first - TURN * Math.ceil((first - Math.PI / 2) / TURN));
  };
  const lobes = { stride, turn, period: TURN, decay, ceiling: Math.log(size), phaseToTop };
  const { height, step } = highestOverLobes(lobes, { height: known.depth, step: known.step }, depthAt);
  return { depth: height, step };
}
