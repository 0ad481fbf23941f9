import { meanSquareStableStep } from '../../src/claims/mean-square-stable-step.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(meanSquareStableStep, {
  why: 'the limit without noise',
  predicted: ({ beta = NaN }) => [2 * (1 + beta)],
});
