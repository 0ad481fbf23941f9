import { energyMonotoneLimit } from '../../src/claims/energy-monotone-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(energyMonotoneLimit, {
  why: 'the stability limit 2(1 + β)/λ',
  predicted: ({ beta = NaN }) => [2 * (1 + beta)],
});
