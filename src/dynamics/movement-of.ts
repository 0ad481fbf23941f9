import { randomOf } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';

/** The differences of successive iterates, as far as they are not rounding noise. */
export interface Movement {
  /** θ_{k+1} − θ_k for k = 0, 1, …, of at most {@link WIDTH} coordinates. */
  readonly differences: readonly Vector[];
  /** Their Euclidean norms. */
  readonly sizes: readonly number[];
  /** The size of one rounding of the iterates: u · max |θ_j| over j ≤ k + 1, but no less than the smallest double. */
  readonly roundings: readonly number[];
}

/** u = 2⁻⁵³: the rounding error of a number of size 1. */
const UNIT_ROUNDOFF = 2 ** -53;
/** Differences this many roundings small are taken for noise, which no longer decays. */
const FLOOR = 1e5;
/** More coordinates than this are mixed into as many; every mode is in every mixture. */
const WIDTH = 16;

/**
 * The differences d_k = θ_{k+1} − θ_k, which do not know the limit θ*, up to where two successive ones are rounding noise.
 * A restless mode may pass through 0 once; noise stays.
 */
export function movementOf(iterates: readonly Vector[]): Movement {
  const roundings: number[] = [];
  const differences: number[][] = [];
  let largest = 0;
  iterates.forEach((point, k) => {
    largest = point.reduce((most, value) => Math.max(most, Math.abs(value)), largest);
    if (k === 0) return;
    roundings.push(Math.max(UNIT_ROUNDOFF * largest, Number.MIN_VALUE));
    differences.push(point.map((value, i) => value - iterates[k - 1]![i]!));
  });
  const sizes = differences.map((difference) => difference.reduce((norm, value) => Math.hypot(norm, value), 0));
  const isNoise = (k: number): boolean => sizes[k]! <= FLOOR * roundings[k]!;
  const end = sizes.findIndex((_, k) => isNoise(k) && (k + 1 === sizes.length || isNoise(k + 1)));
  const count = end === -1 ? sizes.length : end;
  return {
    differences: mixed(differences.slice(0, count)),
    sizes: sizes.slice(0, count),
    roundings: roundings.slice(0, count),
  };
}

/** Random combinations of the coordinates, always the same ones; as they are where there are few. */
function mixed(differences: readonly Vector[]): readonly Vector[] {
  const dimension = differences[0]?.length ?? 0;
  if (dimension <= WIDTH) return differences;
  const random = randomOf(1);
  const scale = 1 / Math.sqrt(WIDTH);
  const rows = Array.from({ length: WIDTH }, () => Array.from({ length: dimension }, () => scale * random.normal()));
  return differences.map((difference) =>
    rows.map((row) => row.reduce((sum, weight, i) => sum + weight * difference[i]!, 0)),
  );
}
