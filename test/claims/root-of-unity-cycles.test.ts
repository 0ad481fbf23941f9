import { rootOfUnityCycles } from '../../src/claims/root-of-unity-cycles.ts';
import { cycleInequality } from '../../src/claims/cycle-inequality.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(rootOfUnityCycles, {
  why: '− cos for cos',
  predicted: ({ beta = NaN, share = NaN, kappa = NaN, length = NaN }) => [
    Number(cycleInequality(-Math.cos((2 * Math.PI) / length), beta, share * 2 * (1 + beta), 1 / kappa) <= 0),
  ],
});
