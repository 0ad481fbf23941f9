import { aberth } from './aberth.ts';
import type { DoubleDouble } from './double-double.ts';
import { rootDisks, type RootDisk } from './root-disks.ts';
import { rootStarts } from './root-starts.ts';

/**
 * The roots of a real polynomial, as disks that hold them: simple ones to some $2^{-96}$ times their condition number, those
 * that cannot be told apart as one centre with a radius that says so. In no order; a root at 0 is exact.
 *
 * @param coefficients - $c_0 \ne 0, \dots, c_n$ of $c_0 z^n + \dots + c_n$.
 */
export function polynomialRoots(coefficients: readonly DoubleDouble[]): readonly RootDisk[] {
  const end = coefficients.findLastIndex(({ hi }) => hi !== 0) + 1;
  const reduced = coefficients.slice(0, end);
  const zero: RootDisk = { re: { hi: 0, lo: 0 }, im: { hi: 0, lo: 0 }, radius: 0 };
  const zeros = Array<RootDisk>(coefficients.length - end).fill(zero);
  return [...rootDisks(reduced, aberth(reduced, rootStarts(reduced))), ...zeros];
}
