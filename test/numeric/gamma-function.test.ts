import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaFunction } from '../../src/numeric/gamma-function.ts';

describe('gammaFunction', () => {
  it('is within 2e-14 of 60-digit values, for 1e-300 < z ≤ 20', () => {
    // Fixture: test/oracles/bessel.py. The worst row is at 1e-14: the logarithm, of the size of 27, rounded to a double.
    const rows = readFileSync(new URL('../oracles/bessel.csv', import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .filter(([kind]) => kind === 'gamma');
    expect(rows.length).toBe(200);
    for (const [, z, value] of rows) {
      expect(Math.abs(gammaFunction(Number(z)) / Number(value) - 1), `Γ(${z})`).toBeLessThan(2e-14);
    }
  });

  it('satisfies Γ(z + 1) = zΓ(z), and Γ(z)Γ(1 − z) = π/sin πz', () => {
    const between = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
    fc.assert(
      fc.property(between(1e-6, 19), between(0.001, 0.5), (z, part) => {
        expect(gammaFunction(z + 1) / (z * gammaFunction(z))).toBeCloseTo(1, 13);
        const reflected = (gammaFunction(part) * gammaFunction(1 - part) * Math.sin(Math.PI * part)) / Math.PI;
        expect(reflected).toBeCloseTo(1, 13);
      }),
    );
  });

  it('is √π at ½ and (n − 1)! at n', () => {
    expect(gammaFunction(0.5)).toBeCloseTo(Math.sqrt(Math.PI), 14);
    let factorial = 1;
    for (let n = 1; n <= 20; factorial *= n++) expect(gammaFunction(n) / factorial).toBeCloseTo(1, 13);
  });
});
