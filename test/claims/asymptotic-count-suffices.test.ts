import { asymptoticCountSuffices } from '../../src/claims/asymptotic-count-suffices.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(asymptoticCountSuffices, {
  why: 'the truth, the count from rest',
  predicted: ({ kappa = NaN, epsilon = NaN }) => {
    const spectrum = fromEigenvalues([1, kappa]);
    return [iterationsTo(epsilon, heavyBall, optimalTuning(heavyBall, spectrum).parameters, spectrum).fromRest];
  },
});
