import { coupledDecayShiftsTheCurvature } from '../../src/claims/coupled-decay-shifts-the-curvature.ts';
import { steppedLine } from '../../src/claims/stepped-line.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(coupledDecayShiftsTheCurvature, {
  why: 'λ + ½w, as if ½w|θ|² had half its gradient',
  predicted: ({ beta = NaN, eta = NaN, lambda = NaN, weightDecay = NaN }) =>
    [heavyBall, nesterov].flatMap((method) =>
      steppedLine(method, { beta, eta }, (theta) => (lambda + weightDecay / 2) * theta, { steps: 30 }),
    ),
});
