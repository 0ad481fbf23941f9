import { adagradAndRmspropHaveMomentum } from '../../src/claims/adagrad-and-rmsprop-have-momentum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(adagradAndRmspropHaveMomentum, {
  why: 'order 1: gradient descent on the preconditioned Hessian',
  predicted: () => [1],
});
