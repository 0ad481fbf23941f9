import { describe, expect, it } from 'vitest';

import { formatCount } from '../../src/render/format-count.ts';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [95, '95'],
    [94.2, '95'],
    [363435, '363435'],
    [999999999, '999999999'],
    [1e9, '1e9'],
    [3.21812e12, '3.218e12'],
    [Infinity, 'never'],
    [NaN, '–'],
  ])('prints %d as %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});
