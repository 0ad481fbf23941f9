import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import { betaForSharpness } from '../stability/beta-for-sharpness.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRadius } from './stepped-companion.ts';

/** Which momentum an observed sharpness needs. */
export const momentumForSharpness: Claim = defineClaim({
  id: 'momentum-for-sharpness',
  statement: {
    plain:
      'On a curvature ηλ heavy ball needs a momentum above ηλ/2 − 1; Nesterov, beyond ηλ = 4/3, one below (2 − ηλ)/(2(ηλ − 1)).',
    tex: String.raw`\beta > \tfrac12\eta\lambda - 1, \qquad \beta < \frac{2 - \eta\lambda}{2(\eta\lambda - 1)}`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      heavyBall: { least: 0.1, most: 3.9, scale: 'linear' },
      nesterov: { least: 1.35, most: 1.95, scale: 'linear' },
      eta: { least: 1e-3, most: 10, scale: 'log' },
    },
    words: 'ηλ of the two methods',
  },
  expected: 'holds',
  predicted: ({ heavyBall: x, nesterov: y, eta }) => [
    betaForSharpness(heavyBall, { eta }, x / eta).momenta?.lower.momentum ?? NaN,
    betaForSharpness(nesterov, { eta }, y / eta).momenta?.upper.momentum ?? NaN,
  ],
  measured: ({ heavyBall: x, nesterov: y, eta }) => [
    bisect((beta) => measuredRadius(heavyBall, { beta, eta }, x / eta) < 1, 0.999, -0.999),
    bisect((beta) => measuredRadius(nesterov, { beta, eta }, y / eta) < 1, 0, 1),
  ],
  tolerance: () => 1e-11,
  toleranceReason: 'Bisection to 1e-12, with roots of a general eigenvalue routine.',
});
