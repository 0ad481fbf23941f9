import { transientPeakAtOptimum } from '../../src/claims/transient-peak-at-optimum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(transientPeakAtOptimum, {
  why: 'the asymptotic (√κ + 1)/e',
  predicted: ({ kappa = NaN }) => [(Math.sqrt(kappa) + 1) / Math.E, (Math.sqrt(kappa) + 1) / Math.E],
});
