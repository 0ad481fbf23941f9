import type { Family, Method, ParameterValue } from '../../methods/method.ts';
import { isInputError } from '../../numeric/input-error.ts';

/** Parameters that are known, by name. */
export type KnownParameters = Readonly<Record<string, ParameterValue | undefined>>;

/** What all modes of a run share. */
export type Shared = Pick<Family, 'beta' | 'gamma'>;

/** What a method says of β and γ: a point, a curve or a region of their plane, and how it is described. */
export interface FamilyTie {
  /** How many numbers say where on it a run is. */
  readonly dimension: 0 | 1 | 2;
  /** Between what each of the numbers usually is: that follows from the usual ranges of the method's own parameters. */
  readonly usual: readonly (readonly [least: number, most: number])[];
  /** Where on it runs usually are: places from which a search begins. */
  readonly places: readonly (readonly number[])[];
  /** β and γ there; null where the method does not take what they stand for. */
  at(place: readonly number[]): Shared | null;
  /** Derivatives of (β, γ) by each of the numbers. */
  slopes(place: readonly number[]): readonly (readonly [beta: number, gamma: number])[];
  /** The method's own parameters that move β or γ, in the order in which they are declared. */
  readonly moving: readonly string[];
  /** β and γ from the method's own parameters that move them; null where it does not take these. */
  familyOf(own: readonly number[]): Shared | null;
  /** Whether D is 0 whatever the curvature: a method without memory. */
  readonly isMemoryless: boolean;
}

/** Places on a curve: the middle of each part of [0, 1]. */
const ON_CURVE: readonly (readonly number[])[] = Array.from({ length: 20 }, (_, i) => [(i + 0.5) / 20]);
/** How many places in the plane are looked for, and how: each number goes round by its own irrational part. */
const IN_PLANE = 48;
const TURNS: readonly number[] = [0.754877666, 0.569840291, 0.329512881];
const AXES: ReturnType<FamilyTie['slopes']> = [[1, 0], [0, 1]]; // prettier-ignore
/** Where in a parameter's usual range derivatives are looked at: at no special place. */
const GENERIC: readonly number[] = [0.37, 0.59, 0.83];
/** Where in the usual ranges it is looked how far β and γ usually go. */
const SPREAD: readonly number[] = [1e-6, 0.25, 0.5, 0.75, 1 - 1e-3];
/** Tenths of which samples may fall short of a bound. */
const SAMPLED = 0.02;
const ANY: readonly [number, number] = [-Infinity, Infinity];
/** Derivatives below this are rounding. */
const ROUNDING = 1e-7;

/**
 * How a method ties γ to β, when some of its parameters are known: heavy ball to γ = 0, Nesterov to γ = β, general momentum
 * not at all. Read off its family alone, by looking which of its parameters move β and γ, and whether they do so independently.
 */
export function familyTie(method: Method, known: KnownParameters): FamilyTie {
  const free = freeParameters(method, known);
  const generic = free.map((name, i) => genericValue(method, name, i));
  const familyWith = familiesOf(method, known, free);
  const directions = free.map((_, i) => slope(familyWith, generic, i));
  const moves = directions.map((direction) => Math.hypot(...direction) > ROUNDING);
  const moving = free.filter((_, i) => moves[i]);
  const first = moves.indexOf(true);
  const along = directions[first] ?? [0, 0];
  const isPlane = directions.some(([b, g]) => Math.abs(b * along[1] - g * along[0]) > ROUNDING);
  const shared = {
    moving,
    familyOf: (own: readonly number[]) => familyWith(free.map((name, i) => own[moving.indexOf(name)] ?? generic[i]!)),
  };
  if (isPlane) {
    return {
      ...shared,
      dimension: 2,
      usual: imageOf(method, free, familyWith),
      places: spreadPlaces(method, free, familyWith),
      at: ([beta = 0, gamma = 0]) => ({ beta, gamma }),
      slopes: () => AXES,
      isMemoryless: false,
    };
  }
  if (first < 0) {
    const only = familyWith(generic);
    const isMemoryless = only?.beta === 0 && only.gamma === 0;
    return { ...shared, dimension: 0, usual: [], places: [[]], at: () => only, slopes: () => [], isMemoryless };
  }
  return {
    ...shared,
    dimension: 1,
    usual: [moving.length === 1 ? (method.parameters[free[first]!]?.usualRange ?? ANY) : ANY],
    places: ON_CURVE,
    at: ([value = NaN]) => familyWith(generic.with(first, value)),
    slopes: ([value = NaN]) => [slope(familyWith, generic.with(first, value), first)],
    isMemoryless: false,
  };
}

/** β and γ from values of the free parameters; null where the method does not take these. */
function familiesOf(
  method: Method,
  known: KnownParameters,
  free: readonly string[],
): (values: readonly number[]) => Shared | null {
  return (values) => {
    const parameters = { eta: 1, ...known, ...Object.fromEntries(free.map((name, i) => [name, values[i]])) };
    try {
      return method.family(parameters);
    } catch (error) {
      if (isInputError(error)) return null;
      throw error;
    }
  };
}

/** The parameters that are numbers, not known, and without a value of their own; η last. */
function freeParameters({ parameters }: Method, known: KnownParameters): readonly string[] {
  const isKnown = (name: string): boolean => known[name] !== undefined;
  const names = Object.entries(parameters).flatMap(([name, { kind = 'number', default: value }]) =>
    name === 'eta' || kind !== 'number' || value !== undefined || isKnown(name) ? [] : [name],
  );
  return isKnown('eta') ? names : [...names, 'eta'];
}

/** The least and the largest β and γ in the usual ranges of the free parameters. */
function imageOf(
  { parameters }: Method,
  free: readonly string[],
  familyWith: (values: readonly number[]) => Shared | null,
): FamilyTie['usual'] {
  const grid = free.reduce<readonly (readonly number[])[]>(
    (places, name) => {
      const [least, most] = parameters[name]?.usualRange ?? [0, 1];
      return places.flatMap((place) => SPREAD.map((part) => [...place, least + part * (most - least)]));
    },
    [[]],
  );
  const families = grid.flatMap((values) => familyWith(values) ?? []);
  return (['beta', 'gamma'] as const).map((name) => {
    const values = families.map((family) => family[name]);
    // With a momentum above 1 a run without curvature would never end.
    const most = roundedOut(Math.max(...values), 1);
    return [roundedOut(Math.min(...values), -1), name === 'beta' ? Math.min(1, most) : most];
  });
}

/** β and γ where the free parameters are spread over their usual ranges, those of long ranges mostly near their beginning. */
function spreadPlaces(
  { parameters }: Method,
  free: readonly string[],
  familyWith: (values: readonly number[]) => Shared | null,
): FamilyTie['places'] {
  return Array.from({ length: IN_PLANE }, (_, k) => k + 1).flatMap((k) => {
    const values = free.map((name, i) => {
      const [least, most] = parameters[name]?.usualRange ?? [0, 1];
      const part = (k * TURNS[i % TURNS.length]!) % 1;
      return least + (most - least) * (most - least > 1 ? part ** 3 : part);
    });
    const family = familyWith(values);
    return family === null || family.beta > 1 ? [] : [[family.beta, family.gamma]];
  });
}

/** A bound that was found by samples, rounded away from the others. */
function roundedOut(value: number, sign: 1 | -1): number {
  return sign * (Math.ceil(sign * value * 10 - SAMPLED) / 10);
}

function genericValue({ parameters }: Method, name: string, i: number): number {
  const [least, most] = parameters[name]?.usualRange ?? [0, 1];
  return least + GENERIC[i % GENERIC.length]! * (Math.min(most, least + 10) - least);
}

/** The derivative of (β, γ) by one parameter, from the side on which the method takes it. */
function slope(
  familyWith: (values: readonly number[]) => Shared | null,
  values: readonly number[],
  i: number,
): readonly [number, number] {
  const value = values[i]!;
  const step = 2 ** -20 * (1 + Math.abs(value));
  const here = familyWith(values);
  const above = familyWith(values.with(i, value + step)) ?? here;
  const below = familyWith(values.with(i, value - step)) ?? here;
  if (above === null || below === null) return [0, 0];
  const width = above === here || below === here ? step : 2 * step;
  return [(above.beta - below.beta) / width, (above.gamma - below.gamma) / width];
}
