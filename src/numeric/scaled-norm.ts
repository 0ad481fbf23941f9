/** What an error is measured against. */
export interface Tolerances {
  readonly rtol: number;
  readonly atol: number;
}

/** Root mean square of eᵢ/(atol + rtol max(|yᵢ|, |yᵢ⁺|)). */
export function scaledNorm(
  error: Float64Array,
  state: Float64Array,
  next: Float64Array,
  { rtol, atol }: Tolerances,
): number {
  let sum = 0;
  for (let i = 0; i < error.length; i++) {
    sum += (error[i]! / (atol + rtol * Math.max(Math.abs(state[i]!), Math.abs(next[i]!)))) ** 2;
  }
  return Math.sqrt(sum / error.length);
}
