import { phaseVolumeContraction } from '../../src/claims/phase-volume-contraction.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(phaseVolumeContraction, {
  why: 'β once, for two coordinates',
  predicted: ({ beta = NaN }) => [beta],
});
