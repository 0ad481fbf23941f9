import { categoryIn } from '../../maps/counted.ts';
import { textTable } from '../../render/text-table.ts';
import { shareText } from './share-text.ts';

/** The categories that occur in a map, with the share of its cells that each has. */
export function categoryTable(values: Float64Array, categories: readonly string[]): string {
  const counts = new Array<number>(categories.length + 1).fill(0);
  for (const value of values) counts[Number.isNaN(value) ? categories.length : categoryIn(value)]!++;
  const rows = [...categories, 'undefined'].map((name, i) => ({ name, count: counts[i]! }));
  return textTable(
    rows.filter(({ count }) => count > 0),
    [
      { head: 'category', align: 'left', cell: ({ name }) => name },
      { head: 'share', cell: ({ count }) => shareText(count, values.length) },
      { head: 'cells', cell: ({ count }) => String(count) },
    ],
  );
}
