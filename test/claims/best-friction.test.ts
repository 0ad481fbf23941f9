import { bestFriction } from '../../src/claims/best-friction.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(bestFriction, { why: 'c = √μ, with the decay c/2 that it has', predicted: () => [1, 1 / 2] });
