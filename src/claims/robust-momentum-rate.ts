import { robustMomentum } from '../methods/robust-momentum.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

/** Robust momentum on quadratics. */
export const robustMomentumRate: Claim = defineClaim({
  id: 'robust-momentum-rate',
  statement: {
    plain:
      'On quadratics over [μ, L] robust momentum with any ρ from 1 − 1/√κ to 1 − 1/κ, η = κ(1 − ρ)²(1 + ρ)/L, ' +
      'β = κρ³/(κ − 1) and γ = ρ³/((κ − 1)(1 − ρ)²(1 + ρ)), has rate ρ.',
    tex: String.raw`\eta = \frac{\kappa(1-\rho)^2(1+\rho)}{L},\ \beta = \frac{\kappa\rho^3}{\kappa-1},\ \gamma = \frac{\rho^3}{(\kappa-1)(1-\rho)^2(1+\rho)} \implies \text{rate } \rho`,
  },
  source: 'cyrus2018',
  domain: {
    variables: {
      kappa: { least: 1.1, most: 1e4, scale: 'log' },
      share: { least: 0, most: 1, scale: 'linear' },
    },
    words: 'L = 1, μ = 1/κ; ρ divides its range as the share says',
  },
  expected: 'holds',
  predicted: (instance) => [rhoOf(instance)],
  measured({ kappa, share }) {
    const rho = rhoOf({ kappa, share });
    const eta = kappa * (1 - rho) ** 2 * (1 + rho);
    return [measuredRate(robustMomentum, { rho, kappa, eta }, { mu: 1 / kappa, L: 1 }, 9)];
  },
  tolerance: () => 1e-9,
  toleranceReason: 'The roots ρ and ρ² at μ come as close as 10⁻⁴ for large κ.',
});

function rhoOf({ kappa, share }: { readonly kappa: number; readonly share: number }): number {
  return 1 - (1 - share) / Math.sqrt(kappa) - share / kappa;
}
