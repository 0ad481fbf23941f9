import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/numeric/random.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { spectralDensity } from '../../src/spectrum/spectral-density.ts';
import { spectralMean } from '../../src/spectrum/spectral-mean.ts';
import { refusal } from '../helpers/refusal.ts';

/** tridiag(−1, 2, −1): its density is that of 2 − 2 cos φ, φ uniform, with the moments 2, 6 − 2/n, 20 − 12/n. */
const lineTimes = (v: Float64Array): Float64Array => v.map((x, i) => 2 * x - (v[i - 1] ?? 0) - (v[i + 1] ?? 0));

describe('spectralDensity', () => {
  it('is the exact density of a diagonal matrix with fewer eigenvalues than steps', () => {
    const density = spectralDensity((v) => v.map((x, i) => (i % 5) ** 2 * x), 1000, { probes: 2, steps: 20 });
    for (const { nodes, weights } of density.probes) {
      [0, 1, 4, 9, 16].forEach((lambda, i) => {
        expect(nodes[i]).toBeCloseTo(lambda, 12);
        expect(weights[i]).toBeCloseTo(0.2, 12);
      });
    }
    expect(density.dimension).toBe(1000);
  });

  it('has the moments of tridiag(−1, 2, −1) within five standard errors, which fall like 1/√(m n)', () => {
    const n = 2000;
    const density = spectralDensity(lineTimes, n, { probes: 20, steps: 30 });
    [2, 6 - 2 / n, 20 - 12 / n].forEach((moment, i) => {
      const { mean, standardError } = spectralMean(density, (lambda) => lambda ** (i + 1));
      expect(Math.abs(mean - moment)).toBeLessThanOrEqual(5 * standardError);
      expect(standardError).toBeLessThanOrEqual((10 * 4 ** i) / Math.sqrt(20 * n));
      expect(standardError).toBeGreaterThan(0);
    });
  });

  it('has the moments 1, 1 + c, 1 + 3c + c² of Marchenko and Pastur for XᵀX/m, c = n/m', () => {
    const [m, n] = [800, 400];
    const random = randomOf(4);
    const rows = Array.from({ length: m }, () => Float64Array.from({ length: n }, () => random.normal()));
    const times = (v: Float64Array): Float64Array => {
      const out = new Float64Array(n);
      for (const row of rows) {
        let inner = 0;
        for (let j = 0; j < n; j++) inner += row[j]! * v[j]!;
        for (let j = 0; j < n; j++) out[j]! += (inner * row[j]!) / m;
      }
      return out;
    };
    const density = spectralDensity(times, n, { probes: 6, steps: 24 });
    const c = n / m;
    [1, 1 + c, 1 + 3 * c + c * c].forEach((moment, i) => {
      const { mean, standardError } = spectralMean(density, (lambda) => lambda ** (i + 1));
      // The matrix is random too: its moments are off by O(1/n).
      expect(Math.abs(mean - moment)).toBeLessThanOrEqual(5 * standardError + (4 * 3 ** i) / n);
    });
    const edges = [(1 - Math.sqrt(c)) ** 2, (1 + Math.sqrt(c)) ** 2];
    expect(density.nodes[0]).toBeGreaterThan(edges[0]! - 0.05);
    expect(density.nodes.at(-1)).toBeLessThan(edges[1]! + 0.1);
    const { mean } = spectralMean(density, (lambda) => Number(lambda < 1));
    expect(Math.abs(mean - 0.62)).toBeLessThanOrEqual(0.05);
  });

  it('has nodes in ascending order and weights of sum 1, and makes a spectrum', () => {
    const density = spectralDensity(lineTimes, 300, { probes: 4, steps: 10 });
    expect(density.nodes).toHaveLength(40);
    expect(density.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect([...density.nodes].sort((a, b) => a - b)).toEqual(density.nodes);
    const spectrum = fromEigenvalues(density.nodes, density.weights);
    expect(spectrum.L).toBeLessThanOrEqual(4);
    expect(spectrum.weights).toEqual(density.weights);
  });

  it('repeats itself for equal seeds and does not for others', () => {
    const run = (seed: number): number => spectralDensity(lineTimes, 50, { probes: 1, steps: 5, seed }).nodes[0]!;
    expect(run(3)).toBe(run(3));
    expect(run(3)).not.toBe(run(4));
    expect(spectralDensity(lineTimes, 50, { seed: 9, probes: 1, steps: 1 }).seed).toBe(9);
  });

  it('has ten probes of 80 steps unless it is told otherwise', () => {
    const { probes } = spectralDensity(lineTimes, 500);
    expect(probes.map(({ nodes }) => nodes.length)).toEqual(Array(10).fill(80));
  });

  it('refuses what is not a function and numbers that are not whole', () => {
    expect(refusal(() => spectralDensity(null as never, 3))).toBe(
      'TypeError: spectralDensity: times must be a function, got null',
    );
    expect(refusal(() => spectralDensity(lineTimes, 0))).toBe(
      'RangeError: spectralDensity: dimension must be a whole number ≥ 1, got 0',
    );
    expect(refusal(() => spectralDensity(lineTimes, 3, { probes: 0 }))).toBe(
      'RangeError: spectralDensity: probes must be a whole number ≥ 1, got 0',
    );
    expect(refusal(() => spectralDensity(lineTimes, 3, { steps: 1.5 }))).toBe(
      'RangeError: spectralDensity: steps must be a whole number ≥ 1, got 1.5',
    );
  });
});
