import type { DoubleDouble } from '../numeric/double-double.ts';
import { type SlowStride, slowStride } from '../numeric/slow-stride.ts';

/** Enough strides to bring every residue class within 4e-4 of a half turn. */
const LONGEST_STRIDE: number = 2 ** 13;

/** The stride in whose residue classes an angle turns so slowly modulo π that few lobes of a decaying wave have to be looked at. */
export function slowLobes(angle: DoubleDouble, decay: number): SlowStride {
  return slowStride(angle, Math.ceil(Math.min(decay ** -0.25, LONGEST_STRIDE)));
}
