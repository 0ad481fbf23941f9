import type { GridMap } from '../maps/grid-map.ts';

/**
 * A map as CSV: a comment line that says what made it, a header, and a line for each cell with the middle of the cell and
 * its value, all digits, row after row from the lowest y up. Categories are words; what is undefined is empty.
 */
export function mapCsv({ x, y, values, categories, plane, layer }: GridMap, comment: string): string {
  const word = (value: number): string => {
    if (Number.isNaN(value)) return '';
    return categories === null ? String(value) : (categories[value] ?? '');
  };
  const row = (at: number, j: number): string =>
    Array.from(x, (across, i) => `${across},${at},${word(values[j * x.length + i]!)}\n`).join('');
  const head = [plane.x.symbol, plane.y.symbol, layer.name].join(',');
  return [`# ${comment}\n`, `${head}\n`, ...Array.from(y, row)].join('');
}
