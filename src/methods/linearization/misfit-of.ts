import type { Vector } from '../../numeric/vector.ts';

/** The largest distance of two runs, relative to the largest number in either; 0 if both are 0. */
export function misfitOf(a: readonly Vector[], b: readonly Vector[]): number {
  const size = Math.max(...[...a, ...b].flat().map(Math.abs));
  const distance = Math.max(...a.flatMap((point, k) => point.map((value, i) => Math.abs(value - b[k]![i]!))));
  return size === 0 ? 0 : distance / size;
}
