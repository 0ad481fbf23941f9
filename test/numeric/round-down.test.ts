import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDown } from '../../src/numeric/round-down.ts';

describe('roundDown', () => {
  it('keeps the high word unless the low word is negative', () => {
    expect(roundDown({ hi: 1.5, lo: 0 })).toBe(1.5);
    expect(roundDown({ hi: 1.5, lo: 1e-20 })).toBe(1.5);
    expect(roundDown({ hi: 0, lo: 0 })).toBe(0);
  });

  it('is the next double below when the low word is negative, for either sign and across powers of 2', () => {
    expect(roundDown({ hi: 1, lo: -1e-20 })).toBe(1 - 2 ** -53);
    expect(roundDown({ hi: 1.5, lo: -1e-20 })).toBe(1.5 - 2 ** -52);
    expect(roundDown({ hi: -1, lo: -1e-20 })).toBe(-1 - 2 ** -52);
    expect(roundDown({ hi: 2 ** -1022, lo: -(2 ** -1074) })).toBe(2 ** -1022 - 2 ** -1074);
  });

  it('leaves no double between itself and what it rounds', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (hi) => {
        const below = roundDown({ hi, lo: -hi * 2 ** -60 });
        expect(below).toBeLessThan(hi);
        expect([below, hi]).toContain((below + hi) / 2);
      }),
    );
  });
});
