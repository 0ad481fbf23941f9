import { gapOfTuning } from '../../src/claims/gap-of-tuning.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(gapOfTuning, {
  why: 'the order of κ alone, without the constants',
  predicted: () => [1, 1, 1],
});
