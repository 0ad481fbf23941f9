import { heavyBall } from '../methods/heavy-ball.ts';
import { chebyshevSchedule } from '../methods/schedules/chebyshev.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Where Polyak's constants come from. */
export const heavyBallIsTheLimitOfChebyshev: Claim = defineClaim({
  id: 'heavy-ball-is-the-limit-of-chebyshev',
  statement: {
    plain: 'The varying constants of Chebyshev’s semi-iteration on [μ, L] tend to the best constants of heavy ball.',
    tex: String.raw`\omega_k - 1 \to \beta^* = \Big(\frac{\sqrt\kappa-1}{\sqrt\kappa+1}\Big)^2, \qquad \frac{2\omega_k}{L+\mu} \to \eta^* = \frac{4}{(\sqrt L+\sqrt\mu)^2}`,
  },
  source: 'golub1961',
  domain: {
    variables: {
      mu: { least: 1e-3, most: 1e3, scale: 'log' },
      kappa: { least: 1.1, most: 1e3, scale: 'log' },
    },
    words: 'L = κμ; β, and η relative to 1/L, after 10√κ + 20 steps',
  },
  expected: 'holds',
  predicted({ mu, kappa }) {
    const L = kappa * mu;
    const best = heavyBall.optimal({ mu, L });
    return [best?.beta ?? NaN, (best?.eta ?? NaN) * L];
  },
  measured({ mu, kappa }) {
    const L = kappa * mu;
    const { beta, eta } = chebyshevSchedule({ mu, L }, Math.ceil(10 * Math.sqrt(kappa)) + 20);
    return [beta.at(-1) ?? NaN, (eta.at(-1) ?? NaN) * L];
  },
  tolerance: () => 1e-10,
  toleranceReason: 'The constants approach their limit like ρ^{2k}: by e^{−40} in 10√κ steps; the rest is rounding.',
});
