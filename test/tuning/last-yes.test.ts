import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastYes } from '../../src/tuning/last-yes.ts';

describe('lastYes', () => {
  it('finds the last yes of a predicate that turns to no, within the limit', () => {
    const whole = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(whole, whole, whole, (first, more, room) => {
        expect(lastYes((k) => k <= first + more, first, Number.MAX_VALUE)).toBe(first + more);
        expect(lastYes((k) => k <= first + more, first, first + room)).toBe(first + Math.min(more, room));
      }),
    );
  });

  it('asks a number of times that grows like the logarithm', () => {
    let asked = 0;
    const last = lastYes((k) => (asked++, k <= 123456789012345), 7, Number.MAX_VALUE);
    expect(last).toBe(123456789012345);
    expect(asked).toBeLessThan(100);
  });

  it('ends at a double where not every integer is one', () => {
    expect(lastYes((k) => k <= 3e200, 0, Number.MAX_VALUE)).toBe(3e200);
    expect(lastYes((k) => k <= 2e16 + 8, 2e16, Number.MAX_VALUE)).toBe(2e16 + 8);
    expect(lastYes((k) => k <= 2e16, 2e16, Number.MAX_VALUE)).toBe(2e16);
  });
});
