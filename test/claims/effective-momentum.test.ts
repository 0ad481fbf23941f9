import { effectiveMomentum } from '../../src/claims/effective-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(effectiveMomentum, {
  why: 'β(1 + ηλ) for β(1 − ηλ)',
  predicted: ({ beta = NaN, etaLambda = NaN, current = NaN, previous = NaN, steps = NaN }) => {
    const mode = analyzeMode(heavyBall, { beta: beta * (1 + etaLambda), eta: etaLambda }, 1);
    return [propagate(mode, steps, { current, previous }).current];
  },
});
