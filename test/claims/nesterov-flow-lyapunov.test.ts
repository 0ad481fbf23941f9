import { nesterovFlowLyapunov } from '../../src/claims/nesterov-flow-lyapunov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovFlowLyapunov, {
  why: '½ the rate',
  predicted: (instance) => nesterovFlowLyapunov.predicted(instance).map((value) => value / 2),
});
