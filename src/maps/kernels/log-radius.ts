/** Root squarings: bounds that leave a factor of 2n open tell its 2³⁶-th root to 1e-10. */
const SQUARINGS = 36;
/** Squarings after which numbers are brought back to about 1: with roots from 1/(2n) to 2 before, they stay far from the ends of doubles. */
const STRIDE = 4;

/**
 * ln ρ of the polynomial zⁿ + c₁zⁿ⁻¹ + … + cₙ in plain doubles, −Infinity for ρ = 0, by Graeffe's iteration: the polynomial whose roots
 * are the squares, again and again, until the bounds max |cᵢ/C(n, i)|^(1/i) ≤ ρ ≤ 2 max |cᵢ|^(1/i) meet. No root is separated from
 * another, so that roots that coincide do no more harm than their condition: about 1e-8 for two, 1e-5 for three. Source: `pan1997`.
 */
export function logRadius(coefficients: readonly number[]): number {
  let [current, next] = [Float64Array.from(coefficients), new Float64Array(coefficients.length)];
  let [log, weight] = [0, Math.LN2];
  for (let i = 0; i < SQUARINGS; i++) {
    if (i % STRIDE === 0) {
      const exponent = Math.round(sizeOf(current));
      if (exponent === -Infinity) return -Infinity;
      if (Number.isNaN(exponent)) return NaN;
      scale(current, exponent);
      log += weight * exponent;
    }
    squareRoots(current, next);
    [current, next] = [next, current];
    weight /= 2;
  }
  return log + weight * sizeOf(current);
}

/** log₂ max |cᵢ|^(1/i), which is that of ρ to a factor of 2n. */
function sizeOf(c: Float64Array): number {
  let most = -Infinity;
  for (let i = 1; i < c.length; i++) {
    most = Math.max(most, Math.log2(Math.abs(c[i]!)) / i);
  }
  return most;
}

/** Divides all roots by a power of two. */
function scale(c: Float64Array, exponent: number): void {
  for (let i = 1; i < c.length; i++) c[i] = c[i]! * 2 ** (-exponent * i);
}

/** p(√z) p(−√z) with −z for z: the polynomial whose roots are the squares of those of p, but for their sign. */
function squareRoots(c: Float64Array, out: Float64Array): void {
  const n = c.length - 1;
  for (let i = 0; i <= n; i++) {
    let sum = c[i]! * c[i]!;
    for (let j = 1, sign = -2; j <= i && i + j <= n; j++, sign = -sign) sum += sign * c[i - j]! * c[i + j]!;
    out[i] = sum;
  }
}
