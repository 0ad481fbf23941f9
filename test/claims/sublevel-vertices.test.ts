import { sublevelVertices } from '../../src/claims/sublevel-vertices.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(sublevelVertices, {
  why: 'r² for r',
  predicted: (instance) => sublevelVertices.predicted(instance).map((rate) => rate ** 2),
});
