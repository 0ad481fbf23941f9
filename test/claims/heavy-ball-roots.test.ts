import { heavyBallRoots } from '../../src/claims/heavy-ball-roots.ts';
import { rootPair } from '../../src/claims/root-pair.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(heavyBallRoots, {
  why: 'T = 1 + β + ηλ, the gradient uphill',
  predicted: ({ beta = NaN, eta = NaN, lambda = NaN }) =>
    rootPair(analyzeMode(heavyBall, { beta, eta }, -lambda).roots),
});
