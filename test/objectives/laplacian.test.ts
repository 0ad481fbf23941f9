import { describe, expect, it } from 'vitest';
import { laplacianEigenvalues } from '../../src/objectives/laplacian-eigenvalues.ts';
import { laplacian } from '../../src/objectives/laplacian.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('laplacian', () => {
  checkObjective(laplacian([6]));
  checkObjective(laplacian([3, 2]));

  it('has the eigenvalues 4 sin²(kπ/2(n + 1)), and their sums on a grid', () => {
    for (const sizes of [[1], [7], [1, 1], [1, 5], [4, 3]]) {
      const { eigenvalues } = spectrumOf(laplacian(sizes).hessian?.([]) ?? []);
      const exact = laplacianEigenvalues(sizes);
      expect(eigenvalues).toHaveLength(exact.length);
      eigenvalues.forEach((lambda, k) => {
        expect(Math.abs(lambda - exact[k]!)).toBeLessThan(1e-13);
      });
    }
    expect(laplacianEigenvalues([2])).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)]);
  });

  it('starts with a part of every mode', () => {
    const { start = [] } = laplacian([3, 2]);
    for (let j = 1; j <= 3; j++) {
      for (let k = 1; k <= 2; k++) {
        const mode = start.map(
          (_, i) => Math.sin((j * Math.PI * (Math.floor(i / 2) + 1)) / 4) * Math.sin((k * Math.PI * ((i % 2) + 1)) / 3),
        );
        expect(Math.abs(start.reduce((sum, x, i) => sum + x * mode[i]!, 0))).toBeGreaterThan(0.1);
      }
    }
  });

  it('refuses other sizes than one or two whole numbers', () => {
    expect(() => laplacian([])).toThrow(
      'laplacian: sizes must be an array of one or two numbers, got an array of length 0',
    );
    expect(() => laplacian([2, 2, 2])).toThrow('one or two numbers, got an array of length 3');
    expect(() => laplacian([2, 0])).toThrow('laplacian: sizes[1] must be a whole number ≥ 1, got 0');
    expect(() => laplacianEigenvalues([0.5])).toThrow(
      'laplacianEigenvalues: sizes[0] must be a whole number ≥ 1, got 0.5',
    );
  });
});
