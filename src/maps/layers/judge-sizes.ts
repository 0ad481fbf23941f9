/** What a size after N steps from rest, θ₀ = θ₋₁ = 1, says; the index is the value in the map. */
export const VERDICTS: readonly string[] = ['converges', 'diverges', 'undecided'];

const SMALL = 1e-6;
const LARGE = 1e6;

/** Replaces sizes by verdicts: at most 1e-6, not at most 1e6 (also NaN, where numbers overflowed), or between. */
export function judgeSizes(sizes: Float64Array): void {
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i]!;
    sizes[i] = size <= SMALL ? 0 : size <= LARGE ? 2 : 1;
  }
}
