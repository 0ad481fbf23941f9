import { generalMomentum } from '../methods/general-momentum.ts';
import { sharpnessThreshold } from '../stability/sharpness-threshold.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredSharpness } from './measured-sharpness.ts';
import { measuredRadius } from './stepped-companion.ts';

/** The edge of stability of the whole family, and through which bifurcation it is crossed. */
export const edgeOfStabilityOfFamily: Claim = defineClaim({
  id: 'edge-of-stability-of-family',
  statement: {
    plain:
      'The largest stable curvature of θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋)) is 2(1 + β)/((1 + 2γ)η), unless γ < 0 and (1 − β)/(−γη) is less.',
    tex: String.raw`\eta\lambda_{\max} = \min\Big(\frac{2(1+\beta)}{1 + 2\gamma},\ \frac{1-\beta}{\max(-\gamma, 0)}\Big)`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: -0.9, most: 0.95, scale: 'linear' },
      gamma: { least: -0.45, most: 1, scale: 'linear' },
      eta: { least: 1e-3, most: 10, scale: 'log' },
    },
    words: 'as a multiple of 1/η',
  },
  expected: 'holds',
  predicted: ({ beta, gamma, eta }) => [
    (sharpnessThreshold(generalMomentum, { beta, gamma, eta }).sharpness ?? NaN) * eta,
  ],
  measured({ beta, gamma, eta }) {
    const expected = Math.min((2 * (1 + beta)) / (1 + 2 * gamma), (1 - beta) / Math.max(-gamma, 0));
    const radiusAt = (lambda: number): number => measuredRadius(generalMomentum, { beta, gamma, eta }, lambda);
    return [expected * measuredSharpness(radiusAt, expected / eta)];
  },
  tolerance: ({ gamma }) => 1e-10 / (0.5 + gamma),
  toleranceReason: 'Bisection to 1e-12, with roots of a general eigenvalue routine, which meet where both bounds do.',
});
