import { generalMomentum } from '../methods/general-momentum.ts';
import { Matrix } from '../numeric/matrix.ts';
import { noiseResponse } from '../response/noise-response.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovCovariance } from './lyapunov-covariance.ts';
import { stableFamily } from './stable-family.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** How everything that is stored scatters when the gradients are noisy. */
export const noiseResponseOfFamily: Claim = defineClaim({
  id: 'noise-response-of-family',
  statement: {
    plain:
      'Under independent gradient noise of variance 1, iterates, look-ahead points y = θ + γ(θ − θ₋) and steps have variances and lag-1 correlations in closed form; successive steps correlate by D − ηλ/2.',
    tex: String.raw`r_\theta = \frac{T}{1 + D}, \quad \operatorname{Var}y = \frac{\eta^2}{2(1 - D)}\Big(\frac1{p(1)} + \frac{(1 + 2\gamma)^2}{p(-1)}\Big), \quad \operatorname{Var}(\theta_+ - \theta) = \frac{2\eta^2}{(1 - D)p(-1)}, \quad r_{\theta_+ - \theta} = D - \tfrac12\eta\lambda`,
  },
  source: 'mohammadi2021',
  domain: {
    variables: {
      beta: { least: -0.5, most: 0.99, scale: 'linear' },
      gamma: { least: 0, most: 1, scale: 'linear' },
      share: { least: 0.05, most: 0.95, scale: 'linear' },
    },
    words: 'λ = 1; ηλ is a share of the largest stable one',
  },
  expected: 'holds',
  predicted(instance) {
    const { iterate, lookAhead, step } = noiseResponse(generalMomentum, stableFamily(instance), 1);
    return [iterate, lookAhead, step].flatMap(({ variance, correlation }) => [variance, correlation ?? NaN]);
  },
  measured(instance) {
    const parameters = stableFamily(instance);
    const { gamma } = parameters;
    const covariance = lyapunovCovariance(generalMomentum, parameters, [1]);
    const successive = steppedCompanion(generalMomentum, parameters, 1).mmul(covariance);
    return [
      [1, 0],
      [1 + gamma, -gamma],
      [1, -1],
    ].flatMap((weights) => {
      const row = Matrix.rowVector(weights);
      const variance = row.mmul(covariance).dot(row);
      return [variance, row.mmul(successive).dot(row) / variance];
    });
  },
  tolerance: ({ beta, share }) => 1e-10 / (1 - beta) ** 2 / share,
  toleranceReason: 'A linear system with an eigenvalue of some (1 − β)ηλ near 0.',
});
