/** An item, and its value. */
export interface Valued<T> {
  readonly item: T;
  readonly value: number;
}

/**
 * The item with the largest value, the first of several; `likely` is valued first, and after it only the items that are not certain to
 * be below the largest so far.
 */
export function largestOf<T>(
  items: readonly T[],
  likely: T,
  valueOf: (item: T) => number,
  isBelow: (item: T, value: number) => boolean,
): Valued<T> {
  const start = items.indexOf(likely);
  let best = { index: start, item: likely, value: valueOf(likely) };
  for (const [index, item] of items.entries()) {
    if (index === start || isBelow(item, best.value)) continue;
    const value = valueOf(item);
    if (value > best.value || (value === best.value && index < best.index)) best = { index, item, value };
  }
  return { item: best.item, value: best.value };
}
