import { generalMomentum } from '../methods/general-momentum.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { analyze } from '../stability/analyze.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Curvatures between the ends of [μ, L] that are measured. */
const SAMPLES = 33;

/** The two ends of the spectrum decide the rate. */
export const endpointTheorem: Claim = defineClaim({
  id: 'endpoint-theorem',
  statement: {
    plain: 'The worst spectral radius over all curvatures in [μ, L] is that of one of the two ends.',
    tex: String.raw`\max_{\lambda\in[\mu,L]} \rho(\lambda) = \max\lbrace\rho(\mu), \rho(L)\rbrace`,
  },
  source: 'lessard2016',
  domain: {
    variables: {
      beta: { least: -1, most: 1.2, scale: 'linear' },
      gamma: { least: -0.5, most: 1.5, scale: 'linear' },
      eta: { least: 1e-3, most: 4, scale: 'log' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
    },
    words: 'the (β, γ, η) family; L = 1, μ = 1/κ',
  },
  expected: 'holds',
  predicted({ beta, gamma, eta, kappa }) {
    return [analyze(generalMomentum, { beta, gamma, eta }, fromInterval(1 / kappa, 1)).rate];
  },
  measured({ beta, gamma, eta, kappa }) {
    const radii = Array.from({ length: SAMPLES }, (_, i) =>
      measuredRadius(generalMomentum, { beta, gamma, eta }, kappa ** (-i / (SAMPLES - 1))),
    );
    return [Math.max(...radii)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Where an end is critically damped a general eigenvalue routine keeps half the digits.',
});
