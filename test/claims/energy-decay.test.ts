import { energyDecay } from '../../src/claims/energy-decay.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(energyDecay, {
  why: 'half the rate, −½c|v|²',
  predicted: (instance) => energyDecay.predicted(instance).map((lost) => lost / 2),
});
