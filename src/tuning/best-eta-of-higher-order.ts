import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { analyze } from '../stability/analyze.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import type { EtaSearch } from './higher-order-tuning.ts';
import type { Rate } from './lower-bound.ts';

/** Learning rates are tried from the largest stable one down to this fraction of it. */
const LEAST_SHARE = 2 ** -20;
/** Towards the largest stable one the distance from it is halved so often: the best may sit as near to it as 1/κ. */
const HALVINGS = 40;
/** Sections that take a factor of two to the rounding of η. */
const SECTIONS = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The learning rate with the largest gap over [μ, L] among those tried: a cover of all stable ones, then a golden section. */
export function bestEtaOfHigherOrder(
  where: string,
  method: HigherOrderMethod,
  given: Partial<MethodParameters>,
  { mu, L }: CurvatureInterval,
): { readonly parameters: MethodParameters; readonly searched: EtaSearch } & Rate {
  const interval = fromInterval(mu, L);
  const supremum = maxStableEta(method, given, interval);
  if (supremum === 0) {
    const words = Object.entries(given).map(([name, value]) => `${name} = ${String(value)}`);
    throw inputRangeError(
      `${where}: the parameters must be such that some learning rate is stable, got ${words.join(', ')}`,
    );
  }
  let etas = 0;
  const gapAt = (eta: number): number => {
    etas++;
    return analyze(method, { ...given, eta }, interval).rateGap;
  };
  const cover = coverBelow(supremum);
  const gaps = cover.map(gapAt);
  const best = gaps.indexOf(Math.max(...gaps));
  const [low, high] = goldenSection(gapAt, cover[best - 1] ?? cover[0]!, cover[best + 1] ?? cover[cover.length - 1]!);
  const parameters = { ...given, eta: gapAt(low) >= gaps[best]! ? low : cover[best]! };
  const { rate, rateGap, rateDecay } = analyze(method, parameters, interval);
  return { parameters, searched: { etas, resolution: high / low - 1 }, rate, rateGap, rateDecay };
}

/** Ascending: powers of √2 below half of the supremum, then half of what is left again and again. */
function coverBelow(supremum: number): readonly number[] {
  const low: number[] = [];
  for (let share = 0.5 * Math.SQRT1_2; share >= LEAST_SHARE; share *= Math.SQRT1_2) low.unshift(supremum * share);
  const high = Array.from({ length: HALVINGS }, (_, i) => supremum * (1 - 2 ** -(i + 1)));
  return [...low, ...high];
}

/** An interval in which the section leaves the largest value, for a function with one peak in the interval given. */
function goldenSection(valueAt: (x: number) => number, from: number, to: number): readonly [number, number] {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [valueAt(left), valueAt(right)];
  for (let section = 0; section < SECTIONS; section++) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = valueAt(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = valueAt(right);
    }
  }
  return [low, high];
}
