import { averagingReducesNoise } from '../../src/claims/averaging-reduces-noise.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(averagingReducesNoise, {
  why: 'no for yes',
  predicted: () => [0],
});
