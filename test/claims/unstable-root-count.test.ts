import { unstableRootCount } from '../../src/claims/unstable-root-count.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(unstableRootCount, {
  why: '|β| > 1 alone decides',
  predicted: ({ beta = NaN }) => [Math.abs(beta) < 1 ? 0 : 2],
});
