import { noiseFrontier } from '../../src/claims/noise-frontier.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(noiseFrontier, {
  why: 'the noise of gradient descent at that rate, 1/κ of its own best one',
  predicted: ({ kappa = NaN, slower = NaN }) => {
    const gapOf = (share: number): number => (share * 2) / (Math.sqrt(kappa) + 1);
    return [gapOf(slower) / (2 - gapOf(slower)), gapOf(0.01) / (2 - gapOf(0.01)), 0];
  },
});
