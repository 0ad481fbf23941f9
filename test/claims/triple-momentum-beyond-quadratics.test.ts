import { tripleMomentumBeyondQuadratics } from '../../src/claims/triple-momentum-beyond-quadratics.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(tripleMomentumBeyondQuadratics, {
  why: 'Nesterov’s guarantee, 1 − √(1 − 1/√κ)',
  predicted: ({ kappa = NaN }) => [1 - Math.sqrt(1 - 1 / Math.sqrt(kappa))],
});
