import { flowOf } from '../dynamics/flow-of.ts';
import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Looking ahead is friction that grows with curvature. */
export const nesterovFriction: Claim = defineClaim({
  id: 'nesterov-friction',
  statement: {
    plain:
      'On an underdamped mode Nesterov’s method decays like an ODE whose friction is larger than heavy ball’s by −ln(1 − ηλ)/h.',
    tex: String.raw`\rho = e^{-c_\lambda h/2}, \qquad c_\lambda = c - \frac{\ln(1-\eta\lambda)}{h}, \qquad h = \sqrt{\tfrac{2\eta}{1+\beta}},\ c = -\tfrac{\ln\beta}{h}`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: {
      beta: { least: 0.05, most: 0.99, scale: 'linear' },
      share: { least: 0.01, most: 0.99, scale: 'linear' },
      lambda: { least: 1e-2, most: 1e2, scale: 'log' },
    },
    words: 'ηλ a share of the way from ((1 − β)/(1 + β))² to 1; frictions times h',
  },
  expected: 'holds',
  predicted({ beta, share, lambda }) {
    const etaLambda = etaLambdaOf(beta, share);
    const { friction, timeStep } = flowOf(nesterov, { beta, eta: etaLambda / lambda });
    return [friction * timeStep - Math.log1p(-etaLambda)];
  },
  measured({ beta, share, lambda }) {
    return [-2 * Math.log(measuredRadius(nesterov, { beta, eta: etaLambdaOf(beta, share) / lambda }, lambda))];
  },
  tolerance: () => 10 * DOUBLE_ROOT_TOLERANCE,
  toleranceReason:
    'Near critical damping a general eigenvalue routine keeps half the digits, of a root that may be down to 0.02.',
});

function etaLambdaOf(beta: number, share: number): number {
  const critical = ((1 - beta) / (1 + beta)) ** 2;
  return critical + share * (1 - critical);
}
