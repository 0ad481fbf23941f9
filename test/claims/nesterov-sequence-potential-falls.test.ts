import { nesterovSequencePotentialFalls } from '../../src/claims/nesterov-sequence-potential-falls.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovSequencePotentialFalls, {
  why: '|θ₀ − θ*|² alone',
  predicted: ({ x = NaN, y = NaN }) => [2 * (x * x + y * y)],
});
