import type { AxisScale, MapAxis } from '../../maps/map-axis.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { parseNumber } from '../number-option.ts';

/** What an axis flag says; what it leaves out is chosen. */
export type AxisFlag = Pick<MapAxis, 'from' | 'to'> & Partial<Pick<MapAxis, 'count' | 'scale'>>;

const SCALES: readonly string[] = ['linear', 'log'] satisfies readonly AxisScale[];

/** Reads `from:to`, `from:to:count`, `from:to:log` or `from:to:count:log`. */
export function parseAxis(flag: string, text: string): AxisFlag {
  const [from, to, ...rest] = text.split(':');
  const scale = SCALES.includes(rest.at(-1) ?? '') ? rest.pop() : undefined;
  const [count, ...more] = rest;
  if (from === undefined || to === undefined || more.length > 0 || Number.isNaN(Number(count ?? 0))) {
    throw inputRangeError(`${flag} must be from:to[:count][:log|linear], got ${JSON.stringify(text)}`);
  }
  return {
    from: parseNumber(`the start of ${flag}`, from),
    to: parseNumber(`the end of ${flag}`, to),
    ...(count === undefined ? {} : { count: parseNumber(`the number of cells of ${flag}`, count) }),
    ...(scale === undefined ? {} : { scale: scale as AxisScale }),
  };
}

/** Cells across and up. */
export type SizeFlag = readonly [columns: number, rows: number];

/** Reads `480x360`. */
export function parseSize(text: string): SizeFlag {
  const [, columns, rows] = /^(\d+)[x×](\d+)$/i.exec(text) ?? [];
  if (columns !== undefined && rows !== undefined) return [Number(columns), Number(rows)];
  throw inputRangeError(`--size must be cells across and up, such as 480x360, got ${JSON.stringify(text)}`);
}
