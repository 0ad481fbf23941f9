import { velocityIsAnAverage } from '../../src/claims/velocity-is-an-average.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(velocityIsAnAverage, {
  why: 'the sum of the weights',
  predicted: ({ beta = NaN, steps = NaN }) => [(1 - beta ** steps) / (1 - beta)],
});
