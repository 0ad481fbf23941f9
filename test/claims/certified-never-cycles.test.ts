import { certifiedNeverCycles } from '../../src/claims/certified-never-cycles.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(certifiedNeverCycles, {
  why: 'both from β = 0.9 on',
  predicted: ({ beta = NaN }) => [Number(beta > 0.9)],
});
