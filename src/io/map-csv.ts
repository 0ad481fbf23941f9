import { categoryIn, countIn } from '../maps/counted.ts';
import type { GridMap } from '../maps/grid-map.ts';

/**
 * A map as CSV: a comment line that says what made it, a header, and a line for each cell with the middle of the cell and
 * its value, all digits, row after row from the lowest y up. Categories are words, and what is counted beside them has a column of its
 * own; what is undefined is empty.
 */
export function mapCsv({ x, y, values, categories, plane, layer }: GridMap, comment: string): string {
  const word = (value: number): string => {
    if (Number.isNaN(value)) return '';
    if (categories === null) return String(value);
    const category = categories[categoryIn(value)] ?? '';
    return layer.counts === undefined ? category : `${category},${countIn(value)}`;
  };
  const row = (at: number, j: number): string =>
    Array.from(x, (across, i) => `${across},${at},${word(values[j * x.length + i]!)}\n`).join('');
  const head = [plane.x.symbol, plane.y.symbol, layer.name, ...(layer.counts === undefined ? [] : [layer.counts])];
  return [`# ${comment}\n`, `${head.join(',')}\n`, ...Array.from(y, row)].join('');
}
