import { nesterovFlowInClosedForm } from '../../src/claims/nesterov-flow-in-closed-form.ts';
import { exactNesterovFlow } from '../../src/dynamics/exact-nesterov-flow.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovFlowInClosedForm, {
  why: 'ν = r/2 for (r − 1)/2',
  predicted({ r = NaN, lambda = NaN, time = NaN }) {
    const { position, velocity } = exactNesterovFlow({ r: r + 1 }, lambda, time, 1);
    return [position, velocity];
  },
});
