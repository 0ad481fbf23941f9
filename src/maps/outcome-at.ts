import { categoryIn, countIn } from './counted.ts';
import type { GridMap } from './grid-map.ts';

/** What became of one run. */
export interface Outcome {
  /** In words: `minimum (3, 2)`, `converges elsewhere`, `diverges`, `3-cycle`, `still undecided`. */
  readonly words: string;
  /** After how many iterations it was seen. */
  readonly iterations: number;
}

/**
 * Reads a value of a map of outcomes: $i + k \cdot 2^{-20}$, i the index of its words in `categories`, k the iterations.
 *
 * @param map - A map that `outcomeMap` returned.
 * @param value - One of its values.
 * @returns What became of the run; null for a value that is no outcome of this map.
 * @example
 * ```ts
 * import { heavyBall, outcomeAt, outcomeMap, ravine } from 'heavyball';
 * const map = outcomeMap(heavyBall, ravine, { x: { from: 0, to: 1, count: 2 }, y: { from: 0.06, to: 0.08, count: 2 } });
 * outcomeAt(map, map.values[2] ?? NaN)?.words; // => 'diverges'
 * ```
 */
export function outcomeAt({ categories, layer }: Pick<GridMap, 'categories' | 'layer'>, value: number): Outcome | null {
  const words = layer.counts === undefined ? undefined : categories?.[categoryIn(value)];
  return words === undefined ? null : { words, iterations: countIn(value) };
}
