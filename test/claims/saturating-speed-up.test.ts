import { saturatingSpeedUp } from '../../src/claims/saturating-speed-up.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(saturatingSpeedUp, {
  why: '1/(1 − β), the gain at the same learning rate',
  predicted: ({ beta = NaN }) => [-Math.log(1 - beta)],
});
