import { lyapunovVariance } from '../../src/claims/lyapunov-variance.ts';
import { noiseBySimulation } from '../../src/claims/noise-by-simulation.ts';
import { stableFamily } from '../../src/claims/stable-family.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(noiseBySimulation, {
  why: 'the variance of gradient descent with the same η',
  predicted: (instance) => {
    const parameters = stableFamily(instance);
    const { eta } = parameters;
    const unit = lyapunovVariance(generalMomentum, parameters, 1);
    const { lookAhead, step } = noiseResponse(generalMomentum, parameters, 1);
    return [eta / (2 - eta) / unit, lookAhead.variance / unit, step.variance / unit, 1];
  },
});
