import { weightsOfTheAverage } from '../../src/claims/weights-of-the-average.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(weightsOfTheAverage, {
  why: 'weights βⁱ, without the factor 1 − β',
  predicted: ({ beta = NaN, lag = NaN }) => [beta ** lag, 1, 1 / (1 - beta)],
});
