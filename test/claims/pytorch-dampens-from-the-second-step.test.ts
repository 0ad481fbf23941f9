import { wavySlope } from '../../src/claims/look-ahead-points.ts';
import { pytorchDampensFromTheSecondStep } from '../../src/claims/pytorch-dampens-from-the-second-step.ts';
import { steppedLine } from '../../src/claims/stepped-line.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(pytorchDampensFromTheSecondStep, {
  why: 'from rest',
  predicted: ({ momentum = NaN, dampening = NaN, lr = NaN, start = NaN }) =>
    steppedLine(heavyBall, { beta: momentum, eta: lr }, (theta) => (1 - dampening) * wavySlope(theta), {
      start,
      steps: 30,
    }),
});
