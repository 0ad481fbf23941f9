import { describe, expect, it } from 'vitest';
import { spectralDensity } from '../../src/spectrum/spectral-density.ts';
import { spectralMean } from '../../src/spectrum/spectral-mean.ts';
import { refusal } from '../helpers/refusal.ts';

const probes = [
  { nodes: [1, 3], weights: [0.5, 0.5] },
  { nodes: [4], weights: [1] },
  { nodes: [0, 6], weights: [0, 1] },
];
const density = { dimension: 9, probes, nodes: [], weights: [], seed: 1 };

describe('spectralMean', () => {
  it('is the mean over the probes, with their standard deviation over √m as its error', () => {
    // Means 2, 4 and 6: standard deviation 2.
    const { mean, standardError } = spectralMean(density, (lambda) => lambda);
    expect(mean).toBe(4);
    expect(standardError).toBeCloseTo(2 / Math.sqrt(3), 15);
  });

  it('is right within 1.96 standard errors for 95 % of seeds', () => {
    const times = (v: Float64Array): Float64Array => v.map((x, i) => 2 * x - (v[i - 1] ?? 0) - (v[i + 1] ?? 0));
    let covered = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { mean, standardError } = spectralMean(
        spectralDensity(times, 100, { probes: 40, steps: 3, seed }),
        (x) => x * x,
      );
      covered += Number(Math.abs(mean - 5.98) <= 1.96 * standardError);
    }
    expect(covered).toBeGreaterThanOrEqual(180);
    expect(covered).toBeLessThanOrEqual(198);
  });

  it('has no standard error with one probe', () => {
    expect(spectralMean({ ...density, probes: probes.slice(0, 1) }, (x) => x)).toEqual({ mean: 2, standardError: NaN });
  });

  it('refuses a function that is not finite at a node', () => {
    expect(refusal(() => spectralMean(density, (x) => 1 / x))).toBe(
      'RangeError: spectralMean: f must be finite at every node, got Infinity at 0',
    );
  });
});
