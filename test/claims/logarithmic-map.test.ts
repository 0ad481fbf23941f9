import { logarithmicMap } from '../../src/claims/logarithmic-map.ts';
import { integrateRk4 } from '../../src/numeric/integrate-rk4.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(logarithmicMap, {
  why: 'the ODE’s ω = √(ηλ) and c = 1 − β: cosines and exponentials of the limit',
  predicted: ({ beta = NaN, share = NaN }) => {
    const etaLambda = share * (1 + Math.sqrt(beta)) ** 2;
    const { states } = integrateRk4(
      (_time, [x = NaN, v = NaN], out) => {
        out[0] = v;
        out[1] = -(1 - beta) * v - etaLambda * x;
      },
      [1, 0],
      { step: 0.025, steps: 240, every: 40 },
    );
    return states.map(([x = NaN]) => x);
  },
});
