import { describe, expect, it } from 'vitest';

import { arcTangent } from '../../src/numeric/arc-tangent.ts';
import type { DoubleDouble } from '../../src/numeric/double-double.ts';

/** Digits of arctan from 50-digit arithmetic (mpmath 1.3), as hi + lo. */
const REFERENCES: readonly (readonly [y: number, x: number, hi: number, lo: number])[] = [
  [1.0, 1.0, 0.7853981633974483, 3.061616997868383e-17],
  [1.0, 0.0, 1.5707963267948966, 6.123233995736766e-17],
  [3.0, 4.0, 0.6435011087932844, 1.5834785051444286e-17],
  [1e-150, 1.0, 1e-150, 0.0],
  [1e-8, 1.0, 1e-8, -3.3333333333333335e-25],
  [1.0, 1e-9, 1.5707963257948967, -7.807189403052153e-17],
  [0.1, 0.7, 0.14189705460416394, 3.6791546809879795e-18],
  [2e-160, 1e-160, 1.1071487177940904, 9.40447137356638e-17],
  [5.0, 0.3, 1.5108681716736887, 3.904736599821224e-17],
  [0.001, 0.999, 0.0010010006666658655, -1.0682364727467225e-19],
];

describe('arcTangent', () => {
  it('is right to 2⁻⁹⁶ from 10⁻¹⁵⁰ to a right angle', () => {
    for (const [y, x, hi, lo] of REFERENCES) {
      const angle = arcTangent({ hi: y, lo: 0 }, { hi: x, lo: 0 });
      expect(Math.abs(angle.hi - hi + (angle.lo - lo))).toBeLessThanOrEqual(2 ** -96 * hi);
    }
  });

  it('uses the low words of both coordinates', () => {
    const y: DoubleDouble = { hi: 1, lo: 2 ** -60 };
    const x: DoubleDouble = { hi: 1, lo: -(2 ** -61) };
    const eighth = { hi: 0.7853981633974483, lo: 3.061616997868383e-17 };
    const excess = 0.75 * 2 ** -60; // (y − x)/2 at 45°
    const angle = arcTangent(y, x);
    expect(Math.abs(angle.hi - eighth.hi + (angle.lo - eighth.lo) - excess)).toBeLessThanOrEqual(2 ** -95);
  });
});
