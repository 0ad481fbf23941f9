import { anharmonic } from '../../src/claims/anharmonic.ts';
import { centralDifferenceIdentity } from '../../src/claims/central-difference-identity.ts';
import { parametersOf } from '../../src/dynamics/parameters-of.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(centralDifferenceIdentity, {
  why: 'the backward difference for the velocity: the textbook’s matching',
  predicted: ({ friction = NaN, timeStep = NaN, stiffness = NaN, x = NaN, y = NaN, steps = NaN }) => {
    const parameters = parametersOf(heavyBall, { friction, timeStep, matching: 'textbook' });
    const options = { start: [x, y], maxSteps: steps, tolerance: 0 };
    return simulate(heavyBall, parameters, anharmonic(stiffness), options).iterates.at(-1) ?? [];
  },
});
