import { polyakRateProportionalToRootKappa } from '../../src/claims/polyak-rate-proportional-to-root-kappa.ts';
import { checkClaim } from '../helpers/check-claim.ts';

const rate = (kappa: number): number => (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);

checkClaim(polyakRateProportionalToRootKappa, {
  why: 'the true ratios of ρ and of −ln ρ = 2 artanh(1/√κ)',
  predicted: ({ kappa = NaN }) => [
    rate(4 * kappa) / rate(kappa),
    Math.atanh(1 / Math.sqrt(4 * kappa)) / Math.atanh(1 / Math.sqrt(kappa)),
  ],
});
