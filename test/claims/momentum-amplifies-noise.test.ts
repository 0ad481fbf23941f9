import { momentumAmplifiesNoise } from '../../src/claims/momentum-amplifies-noise.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(momentumAmplifiesNoise, {
  why: '1/(1 − β²) for 1/(1 − β)',
  predicted: ({ beta = NaN }) => [1 / (1 + beta)],
});
