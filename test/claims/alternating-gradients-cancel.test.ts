import { alternatingGradientsCancel } from '../../src/claims/alternating-gradients-cancel.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(alternatingGradientsCancel, {
  why: 'the limit 1/(1 + β)',
  predicted: ({ beta = NaN }) => [1 / (1 + beta)],
});
