import { conformalIdentity } from '../../src/claims/conformal-identity.ts';
import { checkClaim } from '../helpers/check-claim.ts';
import { anharmonic } from '../../src/claims/anharmonic.ts';
import { leapfrog } from '../../src/dynamics/leapfrog.ts';

checkClaim(conformalIdentity, {
  why: 'the leapfrog started without velocity',
  predicted: ({ friction = NaN, timeStep = NaN, stiffness = NaN, x = NaN, y = NaN, steps = NaN }) =>
    leapfrog({ friction, timeStep }, anharmonic(stiffness), { start: [x, y], steps }).positions[steps] ?? [],
});
