import { saddleEscape } from '../../src/claims/saddle-escape.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(saddleEscape, {
  why: '1 + |ηλ|/(1 − β), the limit for small |ηλ|',
  predicted: ({ beta = NaN, size = NaN }) => [1 + size / (1 - beta)],
});
