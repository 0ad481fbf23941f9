import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { companionPowerNorm } from '../../src/response/companion-power-norm.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';

const rows = readFileSync(new URL('../oracles/power-norm.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(',').map(Number));

describe('companionPowerNorm, against 80-digit arithmetic', () => {
  it('is compared on short and long powers, at double roots and away from them', () => {
    expect(rows.length).toBeGreaterThan(300);
    expect(Math.max(...rows.map(([, , , , k = 0]) => k))).toBeGreaterThan(1e7);
  });

  it('is within 1e-12 of the larger of this power’s norm and the one before', () => {
    const worst = rows.reduce(
      (most, [beta = NaN, gamma = NaN, eta = NaN, lambda = NaN, k = NaN, norm = NaN, before = NaN]) => {
        const mode = analyzeMode(generalMomentum, { beta, gamma, eta }, lambda);
        return Math.max(most, Math.abs(companionPowerNorm(mode, k) - norm) / Math.max(norm, before));
      },
      0,
    );
    expect(worst).toBeLessThan(1e-12);
  });
});
