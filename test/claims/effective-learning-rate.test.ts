import { effectiveLearningRate } from '../../src/claims/effective-learning-rate.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(effectiveLearningRate, {
  why: 'a tenth more',
  predicted: () => [1.1],
});
