import { fastDecay } from '../mode/fast-decay.ts';
import { fastDiscriminant } from '../mode/fast-discriminant.ts';
import { searchFactor } from './search-factor.ts';
import { slowTurn } from './slow-turn.ts';

/**
 * {@link peakTransient} on plain numbers for maps: max over k of ‖Tᵏ‖, Infinity for what is not stable. Takes T, D, 1 − D, p(1)
 * and p(−1). Within 1e-12 relative (1e-9 where the decay is below 2⁻⁵⁶) of the exact one for the same numbers, at some 0.4 microseconds.
 */
export function fastPeak(
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
  const width = Math.sqrt(Math.abs(discriminant));
  const spread = Math.hypot(size, complement);
  const decay = fastDecay(discriminant, size, determinant, complement, atSign);
  // ‖T‖; 1 + D = (p(1) + p(−1))/2.
  const first = (Math.hypot(size, (atOne + atMinusOne) / 2) + Math.hypot(size, complement)) / 2;
  if (discriminant < 0) return spiral(Math.atan2(width, size), decay, spread / width);
  return Math.max(first, realPeak(size, determinant, width, spread, decay));
}

/** With w = |z₁ − z₂|, σ = √(T² + (1 − D)²) and g = σ e^{−kδ}(1 − |z₂/z₁|ᵏ)/(2w), ‖Tᵏ‖ = g + √(|D|ᵏ + g²) where Dᵏ > 0. */
function realPeak(size: number, determinant: number, width: number, spread: number, decay: number): number {
  const second = (2 * Math.abs(determinant)) / (size + width);
  const separation = Math.log1p((determinant < 0 ? size : width) / second);
  const tau = separation / 2;
  const product = width === 0 ? spread / (2 * second) : (spread / width) * tau;
  const delta = decay + tau;
  if (!(product > delta && product < Infinity)) return 1;
  const sine = Math.sqrt((product - delta) * (product + delta)) / (product * Math.sqrt(decay * (decay + separation)));
  const stride = determinant < 0 ? 2 : 1;
  const below = stride * Math.floor((tau === 0 ? sine : Math.asinh(tau * sine) / tau) / stride);
  let best = 1;
  // Beyond 2⁵³ the next one is the same number.
  for (const k of [below, below + stride]) {
    const ratio = width === 0 ? k / second : -Math.expm1(-k * separation) / width;
    const half = 0.5 * spread * Math.exp(-k * decay) * ratio;
    best = Math.max(best, half + Math.sqrt(half * half + Math.exp(-2 * k * delta)));
  }
  return best;
}

/** ‖Tᵏ‖ = e^{−kδ}(s + √(1 + s²)) with s = c |sin kω|, over the lobes of every class of k in which kω turns slowly. */
function spiral(angle: number, decay: number, factor: number): number {
  const stride = slowTurn(angle, decay, Math.PI);
  const remainder = stride * angle - Math.PI * Math.round((stride * angle) / Math.PI);
  const sign = remainder < 0 ? -1 : 1;
  const turn = Math.max(Math.abs(remainder), Number.MIN_VALUE);
  const steepness = (stride * decay) / turn;
  const margin = (factor - steepness) * (factor + steepness);
  // A stride that turns by nothing is infinitely steep, and each lobe begins at its top.
  const top = factor > steepness ? Math.asin(Math.min(1, Math.sqrt(margin / (1 + steepness * steepness)) / factor)) : 0;
  const ceiling = factor + Math.sqrt(1 + factor * factor);
  const factorToGoOn = searchFactor(decay);
  let best = 1;
  for (let residue = 0; residue < stride; residue++) {
    const phase = sign * residue * angle;
    const start = top - (phase - Math.floor(phase / Math.PI) * Math.PI);
    for (let lobe = 0; ; lobe++) {
      const highest = Math.max(0, (start + lobe * Math.PI) / turn);
      if (!(ceiling * Math.exp(-decay * (residue + stride * highest)) > factorToGoOn * best)) break;
      for (let m = Math.floor(highest); m <= Math.ceil(highest); m++) {
        const k = residue + stride * m;
        const sine = factor * Math.abs(Math.sin(k * angle));
        best = Math.max(best, Math.exp(-k * decay) * (sine + Math.sqrt(1 + sine * sine)));
      }
    }
  }
  return best;
}
