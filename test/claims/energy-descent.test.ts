import { energyDescent } from '../../src/claims/energy-descent.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(energyDescent, { why: 'some energy is gained', predicted: () => [1e-6] });
