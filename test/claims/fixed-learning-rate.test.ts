import { fixedLearningRate } from '../../src/claims/fixed-learning-rate.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(fixedLearningRate, {
  why: 'only the end μ looked at',
  predicted: ({ etaL = NaN, kappa = NaN }) => {
    const rate = Math.abs(1 - Math.sqrt(etaL / kappa));
    return [rate, rate];
  },
});
