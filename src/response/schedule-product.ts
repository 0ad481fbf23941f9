import type { Stability } from '../mode/mode.ts';
import { timesPowerOfTwo } from '../numeric/times-power-of-two.ts';
import type { ScheduleWalk } from './schedule-walk.ts';

/** The product Φ_k of the companion matrices of k steps: its first row acts on (θ₀, θ₋₁) and gives θ_k. */
export interface ScheduleProduct {
  /** ln ‖Φ_k‖₂; −Infinity for the zero matrix. */
  readonly logGain: number;
  /** ln of the spectral radius of Φ_k. */
  readonly logRadius: number;
  /** What becomes of the mode if the steps are repeated for ever; `'marginal'` also where rounding leaves it open. */
  readonly stability: Stability;
}

/** Roundings that the entries of a product of k companion matrices are allowed, in units of 2⁻⁵³ k ‖Φ‖. */
const ROUNDINGS = 8;

/** ln ‖Φ_k‖₂. */
export function logGainOf(walk: ScheduleWalk): number {
  return Math.log(scaledNorm(walk)) + walk.exponent * Math.LN2;
}

/** What is known of the product Φ_k at the end of a walk of k steps. */
export function productOf(walk: ScheduleWalk, steps: number): ScheduleProduct {
  const { exponent, determinant, determinantExponent } = walk;
  const trace = walk.rest + walk.kick - walk.kickBefore;
  const scaledDeterminant = timesPowerOfTwo(determinant, determinantExponent - 2 * exponent);
  const discriminant = trace ** 2 - 4 * scaledDeterminant;
  const logRadius =
    discriminant < 0
      ? (Math.log(determinant) + determinantExponent * Math.LN2) / 2
      : Math.log((Math.abs(trace) + Math.sqrt(discriminant)) / 2) + exponent * Math.LN2;
  return { logGain: logGainOf(walk), logRadius, stability: stabilityOf(walk, trace, steps) };
}

/** Jury's conditions for the product, its entries divided by 2^exponent; each may be off by the roundings of its steps. */
function stabilityOf(walk: ScheduleWalk, trace: number, steps: number): Stability {
  const { exponent, determinant, determinantExponent } = walk;
  const tolerance = ROUNDINGS * steps * 2 ** -53;
  const one = timesPowerOfTwo(1, -exponent);
  const whole = timesPowerOfTwo(determinant, determinantExponent);
  const atOnes = one - Math.abs(trace) + timesPowerOfTwo(determinant, determinantExponent - exponent);
  const margins = [
    { margin: atOnes, size: one + scaledNorm(walk) },
    { margin: 1 - whole, size: 1 + Math.abs(whole) },
  ];
  if (margins.some(({ margin, size }) => margin < -tolerance * size)) return 'unstable';
  return margins.every(({ margin, size }) => margin > tolerance * size || margin === Infinity) ? 'stable' : 'marginal';
}

/** ‖Φ_k‖₂ without its power of two: the walk keeps the entries where squares neither overflow nor vanish. */
export function scaledNorm({ rest, restBefore, kick, kickBefore }: ScheduleWalk): number {
  const [a, c] = [rest + kick, restBefore + kickBefore];
  const [difference, sum] = [(a + kickBefore) ** 2 + (c - kick) ** 2, (a - kickBefore) ** 2 + (c + kick) ** 2];
  return (Math.sqrt(sum) + Math.sqrt(difference)) / 2;
}
