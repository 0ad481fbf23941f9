import { dyadic } from '../numeric/dyadic.ts';
import type { ExactSum } from '../numeric/exact-sum.ts';

/** Bits to which the root and the quotient are taken, beyond those of the numbers themselves. */
const BITS = 256n;
/** How many doubles γ is split into: 4 hold more than 200 bits. */
const WORDS = 4;

/**
 * Triple momentum's γ = β/(1 + ρ), ρ² + βρ = 2β, for 0 ≤ β < 1, to 2⁻²⁰⁰ relative: it is irrational for every β > 0 that is a
 * sum of doubles. As 2β/(2 − β + √(β² + 8β)), in whole numbers: β = m/u, all times u.
 */
export function tripleLookAhead(beta: ExactSum): ExactSum {
  const { mantissa, exponent } = beta.map(dyadic.of).reduce(dyadic.add);
  if (mantissa === 0n) return [0];
  const unit = 1n << BigInt(-exponent);
  const root = wholeRoot((mantissa * (mantissa + 8n * unit)) << (2n * BITS));
  const divisor = ((2n * unit - mantissa) << BITS) + root;
  return split((mantissa << (2n * BITS + 1n + BigInt(-exponent))) / divisor, Number(BITS) - exponent);
}

/** ⌊√value⌋ by Newton's method from above. */
function wholeRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** value · 2^−bits as a sum of doubles, each the rounded rest of those before it. */
function split(value: bigint, bits: number): ExactSum {
  const words: number[] = [];
  let rest = value;
  for (let i = 0; i < WORDS && rest !== 0n; i++) {
    const word = dyadic.round({ mantissa: rest, exponent: -bits }).hi;
    words.push(word);
    const { mantissa, exponent } = dyadic.of(word);
    const shift = BigInt(exponent + bits);
    rest -= shift >= 0n ? mantissa << shift : mantissa >> -shift;
  }
  return words;
}
