import { complexMomentumWeights } from '../../src/claims/complex-momentum-weights.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(complexMomentumWeights, {
  why: 'weights that lag by a step',
  predicted: ({ beta = NaN, phase = NaN }) =>
    Array.from({ length: 12 }, (_, k) => -(beta ** k) * Math.cos((k + 1) * phase)),
});
