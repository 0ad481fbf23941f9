import { highResolutionEnergy } from '../../src/claims/high-resolution-energy.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(highResolutionEnergy, {
  why: 'half the rate',
  predicted: (instance) => highResolutionEnergy.predicted(instance).map((value) => value / 2),
});
