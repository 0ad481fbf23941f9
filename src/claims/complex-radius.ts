import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Underdamped heavy ball contracts by √β whatever the curvature. */
export const complexRadius: Claim = defineClaim({
  id: 'complex-radius',
  statement: {
    plain: 'Where the roots of heavy ball are complex, the spectral radius is √β, whatever the curvature.',
    tex: String.raw`(1-\sqrt\beta)^2 < \eta\lambda < (1+\sqrt\beta)^2 \implies \rho = \sqrt\beta`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      beta: { least: 1e-3, most: 1.5, scale: 'linear' },
      angle: { least: 0, most: Math.PI, scale: 'linear' },
      lambda: { least: 1e-3, most: 1e3, scale: 'log' },
    },
    words: 'β > 0 and ηλ = (1 − √β)² + 4√β sin²(angle/2), which fills the complex range',
  },
  expected: 'holds',
  predicted: ({ beta }) => [Math.sqrt(beta)],
  measured: ({ beta, angle, lambda }) => {
    const etaLambda = (1 - Math.sqrt(beta)) ** 2 + 4 * Math.sqrt(beta) * Math.sin(angle / 2) ** 2;
    return [measuredRadius(heavyBall, { beta, eta: etaLambda / lambda }, lambda)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At the ends of the range the roots meet, and a general eigenvalue routine keeps half the digits.',
});
