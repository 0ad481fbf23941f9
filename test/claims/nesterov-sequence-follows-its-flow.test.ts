import { nesterovSequenceFollowsItsFlow } from '../../src/claims/nesterov-sequence-follows-its-flow.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovSequenceFollowsItsFlow, { why: 'order 1 in η, which is 2 in √η', predicted: () => [2] });
