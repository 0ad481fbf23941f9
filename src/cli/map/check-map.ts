import type { MapPlan } from '../../maps/grid-map.ts';
import { planOf } from '../../io/plan-of.ts';
import { recipeOf } from '../../io/recipe-of.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { formatNumber } from '../../render/format-number.ts';
import { fillMap } from './fill-map.ts';

/** A map made in two independent ways, and how far they are apart. */
export interface MapCheck {
  /** What was compared: the names of two layers, or of two kernels. */
  readonly compared: readonly [string, string];
  readonly cells: number;
  /** Cells with different words, or whose numbers are farther apart than is promised. */
  readonly differing: number;
  /** The largest difference of two numbers, in ρ; null for words. */
  readonly largest: number | null;
  /** Where the first differing cell is, or the one with the largest difference; null if all are equal. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** The rate by the fast kernel is never farther than this from that by the mode kernel. */
const PROMISED = 1e-7;

/** Makes a map in two independent ways and compares them cell by cell. */
export async function checkMap(plan: MapPlan, workers: number): Promise<MapCheck> {
  const [first, second] = waysOf(plan);
  const [one, other] = [await fillMap(first.plan, workers), await fillMap(second.plan, workers)];
  // Decays are compared as the rates that they are of: near ρ = 0 they have no bound.
  const rateOf = plan.layer.name === 'decay' ? (value: number) => Math.exp(-value) : (value: number) => value;
  let [largest, place, differing] = [0, -1, 0];
  for (const [i, value] of one.values.entries()) {
    const difference = distance(rateOf(value), rateOf(other.values[i]!));
    if (difference > (plan.categories === null ? PROMISED : 0)) differing++;
    if (difference > largest) [largest, place] = [difference, i];
  }
  const columns = plan.x.length;
  return {
    compared: [first.name, second.name],
    cells: one.values.length,
    differing,
    largest: plan.categories === null ? largest : null,
    at: place < 0 ? null : { x: plan.x[place % columns]!, y: plan.y[Math.floor(place / columns)]! },
  };
}

/** Says what a check has found. */
export function describeCheck({ compared, cells, differing, largest, at }: MapCheck): string {
  const place = at === null ? '' : ` at (${formatNumber(at.x, { digits: 6 })}, ${formatNumber(at.y, { digits: 6 })})`;
  const head = `${compared.join(' and ')}: ${differing} of ${cells} cells differ`;
  if (largest === null) return differing === 0 ? head : `${head}, such as${place}`;
  return `${head} by more than ${PROMISED}; the largest difference of ρ is ${formatNumber(largest)}${place}`;
}

/** Infinitely far where only one of two is defined. */
function distance(one: number, other: number): number {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return 0;
  const difference = Math.abs(one - other);
  return Number.isNaN(difference) ? Infinity : difference;
}

interface Way {
  readonly name: string;
  readonly plan: MapPlan;
}

/** The two ways to make a layer. */
function waysOf(plan: MapPlan): readonly [Way, Way] {
  const recipe = recipeOf(plan);
  const { name } = plan.layer;
  const planned = (changed: object): MapPlan =>
    planOf({ ...recipe, ...changed }, 'recipe', plan.subject.runs?.objective);
  if (name === 'verdict' || name === 'simulated') {
    const by = (layer: string): Way => ({ name: layer, plan: planned({ layer }) });
    return [by('verdict'), by('simulated')];
  }
  if (name === 'rate' || name === 'decay' || name === 'outcome') {
    const by = (precision: 'fast' | 'exact'): Way => ({
      name: `${precision} kernel`,
      plan: planned({ settings: { ...recipe.settings, precision } }),
    });
    return [by('fast'), by('exact')];
  }
  throw inputRangeError(`--check must stand beside --layer verdict, simulated, outcome, rate or decay, got ${name}`);
}
