import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatRate } from '../../src/render/format-rate.ts';
import { real } from '../helpers/real.ts';

describe('formatRate', () => {
  it('says on which side of 1 a rate is, however near', () => {
    fc.assert(
      fc.property(real(-0.9e-3, 0.9e-3), (gap) => {
        const text = formatRate({ rate: 1 - gap, gap });
        expect(text.slice(0, 3)).toBe(gap === 0 ? '1' : gap > 0 ? '1 −' : '1 +');
      }),
    );
  });

  it.each([
    [{ rate: 9 / 11, gap: 2 / 11 }, '0.8182'],
    [{ rate: 1, gap: 2.04e-15 }, '1 − 2.0e-15'],
    [{ rate: 1, gap: -3.21e-9 }, '1 + 3.2e-9'],
    [{ rate: 1, gap: 0 }, '1'],
    [{ rate: 0, gap: 1 }, '0'],
    [{ rate: 0.999, gap: 1e-3 }, '0.999'],
    [{ rate: Infinity, gap: -Infinity }, '∞'],
    [{ rate: NaN, gap: NaN }, '–'],
  ])('prints %o as %s', (rate, text) => {
    expect(formatRate(rate)).toBe(text);
  });

  it('gives the distance two digits fewer than the rate, but two at least', () => {
    expect(formatRate({ rate: 1, gap: 1.23456e-7 }, { digits: 6 })).toBe('1 − 1.235e-7');
    expect(formatRate({ rate: 1, gap: 1.23456e-7 }, { digits: 1 })).toBe('1 − 1.2e-7');
  });
});
