import { describe, expect, it } from 'vitest';
import { bulkAndOutliers } from '../../src/spectrum/bulk-and-outliers.ts';
import { marchenkoPastur } from '../../src/spectrum/marchenko-pastur.ts';

describe('bulkAndOutliers', () => {
  it('is the bulk together with the outliers', () => {
    const bulk = marchenkoPastur(6, { seed: 9 }).eigenvalues;
    const { eigenvalues } = bulkAndOutliers(6, [50, -2], { seed: 9 });
    expect(eigenvalues).toEqual([-2, ...bulk, 50]);
  });
});
