import { bufferRun, changingRates } from '../../src/claims/buffer-run.ts';
import { compensatedMomentum } from '../../src/claims/compensated-momentum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(compensatedMomentum, {
  why: 'η_{k−1}/η_k for η_k/η_{k−1}',
  predicted: ({ beta = NaN, eta = NaN, factor = NaN }) => {
    const rates = changingRates(eta, factor, 40);
    const run = bufferRun(
      'inside',
      rates,
      rates.map((rate, i) => (beta * (rates[i - 1] ?? rate)) / rate),
    );
    return [19, 24, 34, 39].map((i) => run[i] ?? NaN);
  },
});
