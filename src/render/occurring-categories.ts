import { categoryIn } from '../maps/counted.ts';
import type { GridMap } from '../maps/grid-map.ts';
import { divergesIn } from './diverged-area.ts';

/** The categories that occur on a map, but for divergence, ascending. None for numbers. */
export function occurringCategories(map: GridMap): readonly number[] {
  if (map.categories === null) return [];
  const diverges = divergesIn(map);
  const found = new Set<number>();
  for (const value of map.values) if (!Number.isNaN(value) && !diverges(value)) found.add(categoryIn(value));
  return [...found].sort((a, b) => a - b);
}
