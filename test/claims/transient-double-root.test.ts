import { transientDoubleRoot } from '../../src/claims/transient-double-root.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(transientDoubleRoot, {
  why: 'rᵏ(k + 1), the largest entry, for the norm',
  predicted: ({ root = NaN, steps = NaN }) => [steps * Math.log(root) + Math.log(steps + 1)],
});
