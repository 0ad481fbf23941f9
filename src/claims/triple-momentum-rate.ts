import { tripleMomentum } from '../methods/triple-momentum.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

/** Triple momentum on quadratics. */
export const tripleMomentumRate: Claim = defineClaim({
  id: 'triple-momentum-rate',
  statement: {
    plain:
      'On quadratics over [μ, L] triple momentum, η = (1 + r)/L, β = r²/(2 − r), γ = r²/((1 + r)(2 − r)) with ' +
      'r = 1 − 1/√κ, has rate r.',
    tex: String.raw`\eta = \frac{1+r}{L},\ \beta = \frac{r^2}{2-r},\ \gamma = \frac{r^2}{(1+r)(2-r)} \implies \rho = r = 1 - \frac{1}{\sqrt\kappa}`,
  },
  source: 'vanscoy2018',
  domain: {
    variables: { kappa: { least: 1, most: 1e6, scale: 'log' } },
    words: 'L = 1, μ = 1/κ',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [1 - 1 / Math.sqrt(kappa)],
  measured({ kappa }) {
    const r = 1 - 1 / Math.sqrt(kappa);
    const parameters = { eta: 1 + r, beta: r ** 2 / (2 - r) };
    return [measuredRate(tripleMomentum, parameters, { mu: 1 / kappa, L: 1 }, 9)];
  },
  tolerance: () => 1e-9,
  toleranceReason: 'The roots r and r² at μ come as close as 10⁻³ for large κ.',
});
