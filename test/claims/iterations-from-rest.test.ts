import { iterationsFromRest } from '../../src/claims/iterations-from-rest.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(iterationsFromRest, {
  why: 'the count in the limit',
  predicted: ({ beta = NaN, share = NaN, epsilon = NaN }) => {
    const parameters = { beta, eta: 2 * (1 + beta) * share };
    return [iterationsTo(epsilon, heavyBall, parameters, fromEigenvalues([1])).asymptotic];
  },
});
