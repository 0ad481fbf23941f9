import { sensitivityBetaAbove } from '../../src/claims/sensitivity-beta-above.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(sensitivityBetaAbove, {
  why: '1/ρ for 1/(2ρ)',
  predicted: (instance) => sensitivityBetaAbove.predicted(instance).map((value, i) => (i === 0 ? 2 * value : value)),
});
