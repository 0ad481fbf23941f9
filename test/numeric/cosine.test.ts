import { describe, expect, it } from 'vitest';

import { cosine } from '../../src/numeric/cosine.ts';

describe('cosine', () => {
  it('has 100 bits: what mpmath gives to 300', () => {
    const values = [
      [1.0, 0.5403023058681398, -4.760954612604417e-17],
      [0.39269908169872414, 0.9238795325112867, 2.3503197590994548e-17],
      [100.0, 0.8623188722876839, 4.334809858136501e-17],
      [-2.5, -0.8011436155469337, -1.8674742705085553e-17],
      [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33],
      [1e-9, 1.0, -5e-19],
      [3.141592653589793, -1.0, 7.498798913309288e-33],
      [12345.678, 0.7101193587160628, -2.4815747415365305e-17],
      [1e6, 0.9367521275331447, 4.637088260214747e-17],
      [2 ** 30, 0.7867071229411882, -4.425992365508206e-17],
    ] as const;
    for (const [angle, high, low] of values) {
      const { hi, lo } = cosine(angle);
      expect(Math.abs(hi - high + (lo - low))).toBeLessThan(2 ** -100 * (1 + Math.abs(angle)));
    }
  });

  it('is 1 at 0, and even', () => {
    expect(cosine(0)).toEqual({ hi: 1, lo: 0 });
    expect(cosine(-0.7)).toEqual(cosine(0.7));
  });
});
