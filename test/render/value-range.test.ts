import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { valueRange } from '../../src/render/value-range.ts';

describe('valueRange', () => {
  it('covers all values but at most two per cent at the open end, and says whether any lie beyond', () => {
    const values = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(values, fc.constantFrom('low' as const, 'high' as const, 'both' as const), (list, open) => {
        const range = valueRange(Float64Array.from(list), 'log', open);
        const below = list.filter((value) => value < (range?.low ?? 0)).length;
        const above = list.filter((value) => value > (range?.high ?? 0)).length;
        expect(below).toBeLessThanOrEqual(0.02 * list.length);
        expect(above).toBeLessThanOrEqual(0.02 * list.length);
        expect(range?.beyond).toEqual({ low: below > 0, high: above > 0 });
        if (open === 'low') expect(above).toBe(0);
        if (open === 'high') expect(below).toBe(0);
        expect(range?.low).toBeLessThan(range?.high ?? 0);
      }),
    );
  });

  it('cuts off a few far values at the open ends only', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i === 0 ? 1e-6 : i === 99 ? 1e6 : 1 + i / 100));
    expect(valueRange(values, 'log', 'high')).toMatchObject({ low: 1e-6, beyond: { low: false, high: true } });
    expect(valueRange(values, 'log', 'low')).toMatchObject({ high: 1e6, beyond: { low: true, high: false } });
    expect(valueRange(values, 'log', 'both')?.beyond).toEqual({ low: true, high: true });
  });

  it('leaves out what no scale can show', () => {
    const values = Float64Array.of(NaN, Infinity, -Infinity, -3, 0, 2, 8);
    expect(valueRange(values, 'log', 'both')).toMatchObject({ low: 2, high: 8 });
    expect(valueRange(values, 'linear', 'both')).toMatchObject({ low: -3, high: 8 });
    expect(valueRange(Float64Array.of(NaN, 0, -1), 'log', 'both')).toBeNull();
  });

  it('gives a single value room on both sides', () => {
    expect(valueRange(Float64Array.of(4, 4), 'log', 'both')).toMatchObject({ low: 2, high: 8 });
    expect(valueRange(Float64Array.of(4, 4), 'linear', 'both')).toMatchObject({ low: 3, high: 5 });
  });
});
