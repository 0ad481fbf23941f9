import type { Linear } from '../mode-line.ts';

/** Whether two lines have the same numbers. */
export function isSameLine(a: Linear, b: Linear): boolean {
  return a.constant === b.constant && a.slope === b.slope;
}
