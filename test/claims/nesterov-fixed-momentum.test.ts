import { nesterovFixedMomentum } from '../../src/claims/nesterov-fixed-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { bestEtaFor } from '../../src/tuning/best-eta-for.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovFixedMomentum, {
  why: 'the rate of heavy ball at its best learning rate',
  predicted: ({ beta = NaN, kappa = NaN }) => {
    const { rate } = bestEtaFor(heavyBall, { beta }, fromKappa(kappa));
    return [rate, rate];
  },
});
