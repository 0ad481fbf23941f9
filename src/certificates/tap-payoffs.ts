import type { VersineTerms } from './versine-terms.ts';

/** How many taps there are. */
export interface TapCounts {
  /** On what was. */
  readonly causal: number;
  /** On what will be: none, or as many. */
  readonly anticausal: number;
}

/** Gives what each pure strategy gains at a frequency, in the array given. */
export type Payoffs = (omega: number, out: Float64Array) => Float64Array;

/**
 * Re[(1 − qʲ) W] for j = 1 … n with q = ρ²/z = ρ e^{−iω}, the conjugate of z, after (1 − ρ) Re W, which is of their size as ω → 0; then
 * those with z; all scaled by one number to a size of 1. Nothing is lost in 1 − qʲ⁺¹ = (1 − qʲ)q + (1 − q).
 */
export function tapPayoffs(
  { gap, rho: { hi: rho }, real, slope }: VersineTerms,
  { causal, anticausal }: TapCounts,
): Payoffs {
  const [r0, r1, r2] = [real[0].hi, real[1].hi, real[2].hi];
  const [k0, k1] = [slope[0].hi, slope[1].hi];
  return (omega, out) => {
    const s = 2 * Math.sin(omega / 2) ** 2;
    const sine = rho * Math.sin(omega);
    const re = r0 + s * (r1 + s * r2);
    const im = sine * (k0 + k1 * s);
    const cosine = rho * (1 - s);
    const complement = gap + rho * s;
    out[0] = gap * re;
    let size = Math.abs(out[0]);
    let x = 0;
    let y = 0;
    for (let j = 1; j <= causal; j++) {
      const next = x * cosine + y * sine + complement;
      y = y * cosine - x * sine + sine;
      x = next;
      out[j] = x * re - y * im;
      if (j <= anticausal) out[causal + j] = x * re + y * im;
      size = Math.max(size, Math.abs(x * re) + Math.abs(y * im));
    }
    for (let j = 0; j < out.length; j++) out[j]! /= size;
    return out;
  };
}

/** What a mixture of the strategies gains. */
export function gain(mixture: readonly number[], payoffs: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < payoffs.length; j++) sum += mixture[j]! * payoffs[j]!;
  return sum;
}
