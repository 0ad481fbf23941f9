import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** The sublevel sets of Nesterov's spectral radius. */
export const nesterovSublevelSet: Claim = defineClaim({
  id: 'nesterov-sublevel-set',
  statement: {
    plain: 'For Nesterov’s method, with y = 1 − ηλ, ρ ≤ r exactly when |βy| ≤ r² and |(1 + β)y| ≤ r + βy/r.',
    tex: String.raw`\rho \le r \iff |\beta y| \le r^2,\ |(1 + \beta) y| \le r + \beta y/r,\quad y = 1 - \eta\lambda`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: -1.5, most: 1.5, scale: 'linear' },
      etaLambda: { least: 1e-3, most: 2.5, scale: 'linear' },
      radius: { least: 0.05, most: 1.5, scale: 'linear' },
    },
    words: 'any β, ηλ > 0 and r > 0; λ = 1',
  },
  expected: 'holds',
  predicted({ beta, etaLambda, radius }) {
    const y = 1 - etaLambda;
    const inside = Math.abs(beta * y) <= radius ** 2 && Math.abs((1 + beta) * y) <= radius + (beta * y) / radius;
    return [Number(inside)];
  },
  measured({ beta, etaLambda, radius }) {
    return [Number(measuredRadius(nesterov, { beta, eta: etaLambda }, 1) <= radius)];
  },
  tolerance({ beta, etaLambda, radius }) {
    const distance = Math.abs(measuredRadius(nesterov, { beta, eta: etaLambda }, 1) - radius);
    return distance < DOUBLE_ROOT_TOLERANCE ? 1 : 0;
  },
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell ρ from r.',
});
