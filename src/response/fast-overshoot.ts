import { fastDecay } from '../mode/fast-decay.ts';
import { fastDiscriminant } from '../mode/fast-discriminant.ts';
import { searchFactor } from './search-factor.ts';
import { slowTurn } from './slow-turn.ts';

const TURN: number = 2 * Math.PI;

/**
 * The deepest overshoot from rest ({@link overshootFromRest}) on plain numbers for maps: max over k of −θ_k/θ₀, 0 where it never
 * passes the minimum, Infinity for what is not stable. Takes T, D, 1 − D, p(1) and p(−1). Within 1e-12 (1e-9 where the decay
 * is below 2⁻⁵⁶; relative above 1)
 * of the exact one for the same numbers, at some 0.4 microseconds.
 */
export function fastOvershoot(
  trace: number,
  determinant: number,
  complement: number,
  atOne: number,
  atMinusOne: number,
): number {
  if (!(complement > 0 && atOne > 0 && atMinusOne > 0)) return Infinity;
  const size = Math.abs(trace);
  const atSign = trace < 0 ? atMinusOne : atOne;
  const discriminant = fastDiscriminant(size, determinant, complement, atSign);
  if (discriminant >= 0 && trace >= 0) return 0;
  const width = Math.sqrt(Math.abs(discriminant));
  const decay = fastDecay(discriminant, size, determinant, complement, atSign);
  if (discriminant >= 0) return alternating(size, determinant, width, decay, atOne);
  // θ = θ' or π − θ' with tan ½θ' = √|Δ|/(2ρ + |T|); tan φ = (cos θ − ρ)/sin θ = (1 − ρ − 2 sin² ½θ)/sin θ.
  const diameter = 2 * Math.sqrt(determinant);
  const acute = 2 * Math.atan2(width, diameter + size);
  const sine = Math.sin(trace < 0 ? (Math.PI - acute) / 2 : acute / 2);
  const gap = complement / (1 + 0.5 * diameter);
  return spiral(acute, trace < 0 ? -1 : 1, decay, ((gap - 2 * sine * sine) * diameter) / width);
}

/** See {@link alternatingOvershoot}; with 1 − z₂ = p(1)/(1 + a), −θ_k = a^{k+1}((1 − z₂)(1 − E)/w − E), E = e^{−(k+1)u}. */
function alternating(size: number, determinant: number, width: number, decay: number, atOne: number): number {
  const larger = (size + width) / 2;
  const second = Math.abs(determinant) / larger;
  const separation = Math.log1p((determinant < 0 ? size : width) / second);
  const complement = atOne / (1 + larger);
  const last =
    width === 0
      ? second / (1 + second) + 1 / decay
      : (Math.log1p(width / complement) + Math.log1p(separation / decay)) / separation;
  const middle = separation < Infinity ? last - 1 : 1;
  const below = 2 * Math.max(0, Math.floor((middle - 1) / 2)) + 1;
  let deepest = 0;
  // Beyond 2⁵³ the next one is the same number.
  for (const k of [below, below + 2]) {
    const power = Math.exp(-(k + 1) * separation);
    const ratio = width === 0 ? (k + 1) / second : -Math.expm1(-(k + 1) * separation) / width;
    deepest = Math.max(deepest, Math.exp(-(k + 1) * decay) * (complement * ratio - power));
  }
  return deepest;
}

/**
 * The deepest of −θ_k = −e^{−kδ} σᵏ(cos kθ' + σ tan φ sin kθ'), σ = −1 for θ = π − θ', searched as {@link deepestOfSpiral}
 * does.
 */
function spiral(acute: number, side: number, decay: number, slope: number): number {
  const angle = side < 0 ? Math.PI - acute : acute;
  const stride = slowTurn(angle, decay, TURN);
  const remainder = stride * angle - TURN * Math.round((stride * angle) / TURN);
  const sign = remainder < 0 ? -1 : 1;
  const turn = Math.max(Math.abs(remainder), Number.MIN_VALUE);
  const top = -Math.atan2(stride * decay, turn);
  const phase = Math.atan(slope) + Math.PI;
  const size = Math.sqrt(1 + slope * slope);
  const factorToGoOn = searchFactor(decay);
  let best = Number.MIN_VALUE;
  for (let residue = 0; residue < stride; residue++) {
    const first = sign * (residue * angle - phase);
    const start = first - TURN * Math.ceil((first - Math.PI / 2) / TURN);
    for (let lobe = 0; ; lobe++) {
      const highest = Math.max(0, (top - start + lobe * TURN) / turn);
      if (!(size * Math.exp(-decay * (residue + stride * highest)) > factorToGoOn * best)) break;
      for (let m = Math.floor(highest); m <= Math.ceil(highest); m++) {
        const k = residue + stride * m;
        const value = Math.exp(-k * decay) * (Math.cos(k * acute) + side * slope * Math.sin(k * acute));
        best = Math.max(best, k % 2 === 0 ? -value : -side * value);
      }
    }
  }
  return best;
}
