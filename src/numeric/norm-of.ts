import { extremesOf } from './extremes-of.ts';
import { twoSum } from './two-sum.ts';

/** The Euclidean norm of a list of any length to some roundings, without overflow on the way; 0 of none. */
export function normOf(list: readonly number[]): number {
  const [least, most] = extremesOf(list);
  const largest = Math.max(-least, most, 0);
  if (largest === 0 || largest === Infinity) return largest;
  // A power of 2, so that scaling is exact.
  const unit = 2 ** Math.min(Math.floor(Math.log2(largest)), 1023);
  let [sum, rest] = [0, 0];
  for (const value of list) {
    const { hi, lo } = twoSum(sum, (value / unit) ** 2);
    sum = hi;
    rest += lo;
  }
  return unit * Math.sqrt(sum + rest);
}
