import { nesterovContractsFaster } from '../../src/claims/nesterov-contracts-faster.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovContractsFaster, {
  why: 'faster only below critical damping of heavy ball',
  predicted: ({ beta = NaN, etaLambda = NaN }) => [Number(etaLambda < (1 - Math.sqrt(beta)) ** 2)],
});
