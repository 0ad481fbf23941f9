import { lookAheadWeighsThePresent } from '../../src/claims/look-ahead-weighs-the-present.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(lookAheadWeighsThePresent, {
  why: 'heavy ball’s weights',
  predicted: ({ momentum = NaN, lag = NaN }) => [momentum ** lag, 1 / (1 - momentum), 1 / (1 + momentum)],
});
