import { firstOvershootIsLargest } from '../../src/claims/first-overshoot-is-largest.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(firstOvershootIsLargest, {
  why: 'the truth, the least of all iterates in closed form',
  predicted: ({ beta = NaN, etaLambda = NaN }) => {
    const mode = analyzeMode(heavyBall, { beta, eta: etaLambda }, 1);
    const rest = { current: 1, previous: 1 };
    return [Math.min(...Array.from({ length: 61 }, (_, k) => propagate(mode, k, rest).current))];
  },
});
