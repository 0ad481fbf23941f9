import { fixedDigits } from './fixed-digits.ts';

/** A point of the picture in pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The path data of a line through the points; `'closed'` joins the last to the first. No points: no path. */
export function pathOf(points: readonly Pixel[], end: 'open' | 'closed' = 'open'): string {
  if (points.length === 0) return '';
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${fixedDigits(x)} ${fixedDigits(y)}`).join('');
  return end === 'closed' ? `${path}Z` : path;
}
