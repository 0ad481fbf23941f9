import { anharmonic } from '../../src/claims/anharmonic.ts';
import { semiImplicitEulerIdentity } from '../../src/claims/semi-implicit-euler-identity.ts';
import { fromPhysical } from '../../src/dynamics/from-physical.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(semiImplicitEulerIdentity, {
  why: 'forward Euler, which takes the gradient one point earlier',
  predicted: ({ mass = NaN, drag = NaN, timeStep = NaN, stiffness = NaN, x = NaN, y = NaN, steps = NaN }) => {
    const { beta, eta } = fromPhysical({ mass, drag, timeStep });
    const options = { start: [x, y], maxSteps: steps, tolerance: 0 };
    return simulate(generalMomentum, { beta, gamma: -1, eta }, anharmonic(stiffness), options).iterates.at(-1) ?? [];
  },
});
