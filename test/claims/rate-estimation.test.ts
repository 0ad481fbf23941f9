import { rateEstimation } from '../../src/claims/rate-estimation.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(rateEstimation, {
  why: 'β for √β: the rate of the objective',
  predicted: (instance) => rateEstimation.predicted(instance).map((rate) => rate ** 2),
});
