import { worstStart } from '../../src/claims/worst-start.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(worstStart, {
  why: 'the start from rest',
  predicted: ({ beta = NaN, share = NaN, steps = NaN }) => {
    const mode = analyzeMode(heavyBall, { beta, eta: share * 2 * (1 + beta) }, 1);
    const { current, previous } = propagate(mode, steps, { current: Math.SQRT1_2, previous: Math.SQRT1_2 });
    return [Math.hypot(current, previous)];
  },
});
