import { criticalEdges } from '../../src/claims/critical-edges.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(criticalEdges, {
  why: 'both double roots positive',
  predicted: ({ root = NaN }) => [root, root, 0, root, root, 0],
});
