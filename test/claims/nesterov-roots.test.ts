import { nesterovRoots } from '../../src/claims/nesterov-roots.ts';
import { rootPair } from '../../src/claims/root-pair.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovRoots, {
  why: 'heavy ball’s polynomial: the gradient taken at θ, not ahead',
  predicted: ({ beta = NaN, eta = NaN, lambda = NaN }) => rootPair(analyzeMode(heavyBall, { beta, eta }, lambda).roots),
});
