import { nesterovBeatsHeavyBallOnQuadratics } from '../../src/claims/nesterov-beats-heavy-ball-on-quadratics.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovBeatsHeavyBallOnQuadratics, {
  why: 'the truth, by 1 − 2/√(3κ + 1) against (√κ − 1)/(√κ + 1)',
  predicted: ({ kappa = NaN }) => [
    Number(1 - 2 / Math.sqrt(3 * kappa + 1) < (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)),
  ],
});
