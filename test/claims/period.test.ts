import { period } from '../../src/claims/period.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(period, {
  why: 'π/θ for 2π/θ',
  predicted: (instance) => period.predicted(instance).map((count) => 2 * count),
});
