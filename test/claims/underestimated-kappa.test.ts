import { underestimatedKappa } from '../../src/claims/underestimated-kappa.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(underestimatedKappa, {
  why: '1/√f, as if both mistakes cost the same',
  predicted: ({ factor = NaN }) => [1 / Math.sqrt(factor), 1 / Math.sqrt(factor)],
});
