import { conformalDecay } from '../../src/claims/conformal-decay.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(conformalDecay, {
  why: 'the textbook’s friction, exp(−(1 − β)/2)',
  predicted: ({ beta = NaN }) => [Math.exp(-(1 - beta) / 2)],
});
