import { overshootFromRest } from '../../src/claims/overshoot-from-rest.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(overshootFromRest, {
  why: 'the first overshoot for the deepest',
  predicted: (instance) => {
    const [first = NaN] = overshootFromRest.predicted(instance);
    return [first, first];
  },
});
