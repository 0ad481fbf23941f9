import { decoupledDecayShiftsTheCurvatureLess } from '../../src/claims/decoupled-decay-shifts-the-curvature-less.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(decoupledDecayShiftsTheCurvatureLess, {
  why: 'as coupled decay does, by w',
  predicted: ({ beta = NaN, eta = NaN, lambda = NaN, weightDecay = NaN }) =>
    [heavyBall, nesterov].map((method, i) => {
      const start = { current: 1 - eta * weightDecay - eta * (1 + i * beta) * lambda, previous: 1 };
      return propagate(analyzeMode(method, { beta, eta }, lambda + weightDecay), 29, start).current;
    }),
});
