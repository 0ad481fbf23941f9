import { checkInteger, checkPositive } from '../numeric/check.ts';
import { bulkAndOutliers } from '../spectrum/bulk-and-outliers.ts';
import { powerLaw } from '../spectrum/power-law.ts';
import type { ObjectiveEntry } from './objective-entry.ts';
import { rotatedQuadratic } from './rotated-quadratic.ts';

const SEED = { description: 'seed of the random numbers', default: 1 };

/** The turned ravine. */
export const rotated: ObjectiveEntry = {
  name: 'rotated-quadratic',
  description: 'curvatures from 1 to κ, evenly spaced in the logarithm, along random directions',
  parameters: {
    n: { description: 'coordinates', default: 2 },
    kappa: { description: 'condition number', default: 100 },
    seed: SEED,
  },
  make({ n = 2, kappa = 100, seed = 1 } = {}) {
    checkInteger('rotated-quadratic', 'n', n, 1);
    checkPositive('rotated-quadratic', 'kappa', kappa);
    const curvatures = Array.from({ length: n }, (_, i) => (n === 1 ? kappa : kappa ** (i / (n - 1))));
    return { ...rotatedQuadratic(curvatures, { seed }), name: 'rotated-quadratic' };
  },
};

/** A random covariance matrix with an outlier. */
export const bulk: ObjectiveEntry = {
  name: 'bulk-and-outliers',
  description: 'random covariance matrix with one eigenvalue far above its bulk',
  parameters: {
    n: { description: 'eigenvalues of the bulk', default: 20 },
    samples: { description: 'samples of the covariance', default: 40 },
    outlier: { description: 'the eigenvalue above', default: 30 },
    seed: SEED,
  },
  make: ({ n = 20, samples = 40, outlier = 30, seed = 1 } = {}) => ({
    ...rotatedQuadratic(bulkAndOutliers(n, [outlier], { samples, seed }), { seed }),
    name: 'bulk-and-outliers',
  }),
};

/** A power law. */
export const powerLawBowl: ObjectiveEntry = {
  name: 'power-law',
  description: 'curvatures i^−α along random directions',
  parameters: {
    n: { description: 'coordinates', default: 20 },
    alpha: { description: 'exponent α', default: 1 },
    seed: SEED,
  },
  make: ({ n = 20, alpha = 1, seed = 1 } = {}) => ({
    ...rotatedQuadratic(powerLaw(n, { exponent: alpha }), { seed }),
    name: 'power-law',
  }),
};
