import { rootSigns } from '../../src/claims/root-signs.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(rootSigns, {
  why: 'all real roots of β > 0 positive',
  predicted: ({ beta = NaN, etaLambda = NaN }) => {
    if (beta < 0) return [1, 1, 0];
    return (1 + beta - etaLambda) ** 2 < 4 * beta ? [0, 0, 2] : [2, 0, 0];
  },
});
