import { exactFlowSolvesTheOde } from '../../src/claims/exact-flow-solves-the-ode.ts';
import { exactFlow } from '../../src/dynamics/exact-flow.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(exactFlowSolvesTheOde, {
  why: 'friction halved: A = c/4 for c/2',
  predicted: ({ friction = NaN, lambda = NaN, time = NaN, velocity = NaN }) => {
    const state = exactFlow({ friction: friction / 2 }, lambda, time, { position: 1, velocity });
    return [state.position, state.velocity];
  },
});
