import { wavySlope } from '../../src/claims/look-ahead-points.ts';
import { pytorchNesterovStoresLookAheadPoints } from '../../src/claims/pytorch-nesterov-stores-look-ahead-points.ts';
import { steppedLine } from '../../src/claims/stepped-line.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(pytorchNesterovStoresLookAheadPoints, {
  why: 'the iterates themselves',
  predicted: ({ momentum = NaN, lr = NaN, start = NaN }) =>
    steppedLine(nesterov, { beta: momentum, eta: lr }, wavySlope, { start, steps: 30 }),
});
