import type { Schedule } from '../methods/schedules/schedule.ts';
import type { Stability } from '../mode/mode.ts';
import { timesPowerOfTwo } from '../numeric/times-power-of-two.ts';
import { bufferRound } from './buffer-round.ts';
import { normOf, productOf, type ScaledProduct } from './schedule-product.ts';
import type { ScheduleWalk } from './schedule-walk.ts';

/** What becomes of a mode if a schedule is repeated for ever. */
export interface Repetition {
  /** ln of the spectral radius of a whole round. */
  readonly logRadius: number;
  /** Whether the mode dies out; `'marginal'` also where rounding leaves it open. */
  readonly stability: Stability;
}

/** Roundings that the entries of a product of k matrices are allowed, in units of 2⁻⁵³ k ‖Φ‖. */
const ROUNDINGS = 8;

/**
 * What becomes of a mode if a schedule is repeated for ever, given where a walk through it has come to. With the learning rate
 * outside the buffer the first step of a round also has to bridge the change of the rate from the last one.
 */
export function repetitionOf({ given, steps }: Schedule, lambda: number, end: ScheduleWalk): Repetition {
  const round = given === undefined ? productOf(end) : bufferRound(given, lambda);
  const { a, d, exponent, determinant, determinantExponent } = round;
  const trace = Math.abs(a + d);
  const discriminant = trace ** 2 - 4 * timesPowerOfTwo(determinant, determinantExponent - 2 * exponent);
  const logRadius =
    discriminant < 0
      ? (Math.log(determinant) + determinantExponent * Math.LN2) / 2
      : Math.log((trace + Math.sqrt(discriminant)) / 2) + exponent * Math.LN2;
  return { logRadius, stability: stabilityOf(round, steps) };
}

/** Jury's conditions for a product, the first two divided by 2^exponent; each may be off by the roundings of its steps. */
function stabilityOf(
  { a, b, c, d, exponent, determinant, determinantExponent }: ScaledProduct,
  steps: number,
): Stability {
  const tolerance = ROUNDINGS * steps * 2 ** -53;
  const one = timesPowerOfTwo(1, -exponent);
  const whole = timesPowerOfTwo(determinant, determinantExponent);
  const atOnes = one - Math.abs(a + d) + timesPowerOfTwo(determinant, determinantExponent - exponent);
  const margins = [
    { margin: atOnes, size: one + normOf(a, b, c, d) },
    { margin: 1 - whole, size: 1 + Math.abs(whole) },
  ];
  if (margins.some(({ margin, size }) => margin < -tolerance * size)) return 'unstable';
  return margins.every(({ margin, size }) => margin > tolerance * size || margin === Infinity) ? 'stable' : 'marginal';
}
