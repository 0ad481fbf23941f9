import type { Arithmetic } from './arithmetic.ts';
import { scale, squareRoot, type DoubleDouble } from './double-double.ts';

/** The exact number mantissa · 2^exponent. Doubles, and all sums and products of doubles, are such numbers. */
export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Bits kept when rounding: more than a double-double holds, and a mantissa of that size is a finite double. */
const KEPT_BITS = 192;

/** Exact arithmetic: no rounding, no underflow and no overflow. Some ten times slower than `bounded`. */
export const dyadic: Arithmetic<Dyadic> = {
  of: decompose,

  add(a, b) {
    if (a.mantissa === 0n) return b;
    if (b.mantissa === 0n) return a;
    const exponent = Math.min(a.exponent, b.exponent);
    return { mantissa: alignTo(a, exponent) + alignTo(b, exponent), exponent };
  },

  multiply: (a, b) => ({ mantissa: a.mantissa * b.mantissa, exponent: a.exponent + b.exponent }),

  scale: (a, factor) => ({ mantissa: a.mantissa * BigInt(factor), exponent: a.exponent }),

  isCertain: () => true,

  /** A value too small for a double becomes ±5e-324 rather than 0, so that its sign survives. */
  round(a) {
    const { head, exponent } = leadingBits(a);
    const hi = timesPowerOfTwo(head.hi, exponent);
    if (hi === 0 && head.hi !== 0) return { hi: head.hi < 0 ? -Number.MIN_VALUE : Number.MIN_VALUE, lo: 0 };
    return { hi, lo: Number.isFinite(hi) ? timesPowerOfTwo(head.lo, exponent) : 0 };
  },

  squareRoot(a) {
    const { head, exponent } = leadingBits(a);
    const root = squareRoot(scale(head, (head.hi < 0 ? -1 : 1) * (exponent % 2 === 0 ? 1 : 2)));
    const half = Math.floor(exponent / 2);
    return { hi: timesPowerOfTwo(root.hi, half), lo: timesPowerOfTwo(root.lo, half) };
  },
};

/** The mantissa and exponent of a double: of a whole number, itself, which keeps products short. */
function decompose(value: number): Dyadic {
  if (Number.isSafeInteger(value)) return { mantissa: BigInt(value), exponent: 0 };
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const size = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: value < 0 ? -size : size, exponent: Math.max(biased, 1) - 1075 };
}

function alignTo({ mantissa, exponent }: Dyadic, target: number): bigint {
  return mantissa << BigInt(exponent - target);
}

/** a as head · 2^exponent, the head a double-double with an exponent range to spare. */
function leadingBits({ mantissa, exponent }: Dyadic): { readonly head: DoubleDouble; readonly exponent: number } {
  const length = (mantissa < 0n ? -mantissa : mantissa).toString(16).length * 4;
  const dropped = Math.max(0, length - KEPT_BITS);
  const kept = mantissa >> BigInt(dropped);
  const hi = Number(kept);
  return { head: { hi, lo: Number(kept - BigInt(hi)) }, exponent: exponent + dropped };
}

/** value · 2^exponent with one rounding, in two steps because 2^exponent alone may be out of range. */
function timesPowerOfTwo(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
