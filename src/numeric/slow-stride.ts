import { add, multiply, type DoubleDouble } from './double-double.ts';

/** Every `stride`-th multiple of an angle turns, modulo π, by only `angle` ≥ 0 in the direction `sign`. */
export interface SlowStride {
  readonly stride: number;
  readonly angle: number;
  readonly sign: number;
}

/** −π to 106 bits. */
const MINUS_HALF_TURN: DoubleDouble = { hi: -3.141592653589793, lo: -1.2246467991473532e-16 };

/**
 * The stride up to `longest` whose multiple of `angle` comes nearest to a multiple of π. By Dirichlet's theorem its remainder
 * is below π/(longest + 1).
 */
export function slowStride(angle: DoubleDouble, longest: number): SlowStride {
  let best: SlowStride = { stride: 1, angle: Infinity, sign: 1 };
  for (let stride = 1; stride <= longest; stride++) {
    const total = multiply(angle, { hi: stride, lo: 0 });
    const remainder = add(total, multiply(MINUS_HALF_TURN, { hi: Math.round(total.hi / Math.PI), lo: 0 })).hi;
    if (Math.abs(remainder) < best.angle) best = { stride, angle: Math.abs(remainder), sign: remainder < 0 ? -1 : 1 };
  }
  return best;
}
