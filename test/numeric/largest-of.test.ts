import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestOf } from '../../src/numeric/largest-of.ts';

interface Item {
  readonly value: number;
  readonly bound: number;
}

const item = fc.record({ value: fc.integer({ min: 0, max: 5 }), slack: fc.nat(2) });

describe('largestOf', () => {
  it('is the first of the largest, whatever is valued first, and values nothing that its bound rules out', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), fc.nat(), (drawn, at) => {
        const items = drawn.map(({ value, slack }): Item => ({ value, bound: value + slack }));
        const largest = Math.max(...items.map(({ value }) => value));
        const likely = items[at % items.length]!;
        const valued: Item[] = [];
        const found = largestOf(
          items,
          likely,
          (one) => {
            valued.push(one);
            return one.value;
          },
          ({ bound }, value) => bound < value,
        );
        expect(found).toEqual({ item: items.find(({ value }) => value === largest), value: largest });
        expect(found.item).toBe(items.find(({ value }) => value === largest));
        expect(valued[0]).toBe(likely);
        expect(new Set(valued).size).toBe(valued.length);
      }),
    );
  });

  it('does not value what is certain to be below', () => {
    const valued: number[] = [];
    const value = (one: number): number => {
      valued.push(one);
      return one;
    };
    largestOf([1, 3, 2, 5, 4], 3, value, (one, best) => one < best);
    expect(valued).toEqual([3, 5]);
  });
});
