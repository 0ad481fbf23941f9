import { sectorThresholds } from '../../src/claims/sector-thresholds.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(sectorThresholds, {
  why: '6 for 3 + 2√2, and 9 for 6 + 4√2',
  predicted: ({ kappa = NaN }) => [Number(kappa < 6), Number(kappa < 9)],
});
