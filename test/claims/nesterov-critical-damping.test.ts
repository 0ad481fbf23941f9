import { nesterovCriticalDamping } from '../../src/claims/nesterov-critical-damping.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovCriticalDamping, {
  why: 'heavy ball’s double root √β',
  predicted: ({ beta = NaN }) => [Math.sqrt(beta), Math.sqrt(beta), 0],
});
