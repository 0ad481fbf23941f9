import { stableStepsAreStableTogether } from '../../src/claims/stable-steps-are-stable-together.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(stableStepsAreStableTogether, {
  why: 'divergence without momentum too',
  predicted: ({ hasMomentum = NaN }) => [hasMomentum],
});
