import fc from 'fast-check';

/** Numbers evenly spread over an interval, its ends among them. */
export function even(min: number, max: number): fc.Arbitrary<number> {
  return fc.nat({ max: 1e6 }).map((n) => Math.min(max, min + (max - min) * (n / 1e6)));
}
