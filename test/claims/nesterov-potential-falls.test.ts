import { nesterovPotentialFalls } from '../../src/claims/nesterov-potential-falls.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovPotentialFalls, { why: '1/κ for 1/√κ', predicted: ({ kappa = NaN }) => [1 - 1 / kappa] });
