import type { ModeRow } from '../modes/mode-row.ts';

/** Raises each of `sizes` to max(|θ_N|, |θ_{N−1}|) of a mode from rest, θ₀ = θ₋₁ = 1, where that is larger (NaN from overflow stays). */
export type SizesByPowers = (mode: ModeRow, sizes: Float64Array) => void;

/**
 * The state after N steps in O(log N), with no step taken: $C^N = bI + a(C - I)$ with C the companion matrix, where
 * $(C - I)^2 = -S(C - I) - qI$, $S = 2 - T$ and $q = p(1)$, gives for squares and single steps
 *
 * $$b \leftarrow b^2 - q a^2, \quad a \leftarrow a(2b - Sa); \qquad b \leftarrow b - q a, \quad a \leftarrow a + b - Sa$$
 *
 * in which nothing cancels where T is near 2. Modes with T < 0 are turned into such by z → −z, which makes q of p(−1).
 */
export function sizesByPowers(steps: number, count: number): SizesByPowers {
  const q = new Float64Array(count);
  const S = new Float64Array(count);
  const a = new Float64Array(count);
  const b = new Float64Array(count);
  const bits = steps.toString(2).slice(1);
  return (mode, sizes) => {
    start(mode, q, S);
    a.fill(1);
    b.fill(1);
    for (const bit of bits) {
      if (bit === '1') squareAndStep(q, S, a, b);
      else square(q, S, a, b);
    }
    keepLargest(mode, a, b, sizes);
  };
}

function start({ trace, complement, atOne, atMinusOne }: ModeRow, q: Float64Array, S: Float64Array): void {
  for (let i = 0; i < q.length; i++) {
    q[i] = trace[i]! < 0 ? atMinusOne[i]! : atOne[i]!;
    S[i] = complement[i]! + q[i]!;
  }
}

function square(q: Float64Array, S: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) {
    const aOld = a[i]!;
    const bOld = b[i]!;
    a[i] = aOld * (2 * bOld - S[i]! * aOld);
    b[i] = bOld * bOld - q[i]! * aOld * aOld;
  }
}

function squareAndStep(q: Float64Array, S: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) {
    const aOld = a[i]!;
    const bOld = b[i]!;
    const aSquared = aOld * (2 * bOld - S[i]! * aOld);
    const bSquared = bOld * bOld - q[i]! * aOld * aOld;
    a[i] = aSquared + bSquared - S[i]! * aSquared;
    b[i] = bSquared - q[i]! * aSquared;
  }
}

/** C^N applied to rest: (1, 1), or (1, −1) after z → −z. */
function keepLargest({ trace, atOne }: ModeRow, a: Float64Array, b: Float64Array, sizes: Float64Array): void {
  for (let i = 0; i < sizes.length; i++) {
    const isMirrored = trace[i]! < 0;
    const now = isMirrored ? b[i]! + a[i]! * (atOne[i]! - 2) : b[i]! - a[i]! * atOne[i]!;
    const before = isMirrored ? 2 * a[i]! - b[i]! : b[i]!;
    sizes[i] = Math.max(sizes[i]!, Math.abs(now), Math.abs(before));
  }
}
