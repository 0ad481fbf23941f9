import fc from 'fast-check';
import { even } from './even.ts';

/**
 * Numbers of an interval. `fc.double` spreads them over the exponents: from [0, 1] half of its numbers are below 1e-160. So where
 * 0 is in the interval three of four are spread evenly.
 */
export function real(min: number, max: number): fc.Arbitrary<number> {
  const overExponents = fc.double({ min, max, noNaN: true });
  if (min > 0 || max < 0) return overExponents;
  return fc.oneof({ weight: 3, arbitrary: even(min, max) }, { weight: 1, arbitrary: overExponents });
}
