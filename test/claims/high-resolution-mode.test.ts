import { exactFlow } from '../../src/dynamics/exact-flow.ts';
import { highResolutionMode } from '../../src/claims/high-resolution-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(highResolutionMode, {
  why: 'friction c alone',
  predicted: ({ friction = NaN, force = NaN, lambda = NaN, velocity = NaN }) => {
    const state = exactFlow({ friction }, force * lambda, 1, { position: 1, velocity });
    return [state.position, state.velocity];
  },
});
