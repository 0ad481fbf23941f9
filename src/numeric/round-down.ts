import type { DoubleDouble } from './double-double.ts';

const bits = new DataView(new ArrayBuffer(8));

/** The largest double that is not above the double-double. */
export function roundDown({ hi, lo }: DoubleDouble): number {
  return lo < 0 ? nextBelow(hi) : hi;
}

/** The next double towards −Infinity, for any finite value but 0. */
function nextBelow(value: number): number {
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) - (value > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}
