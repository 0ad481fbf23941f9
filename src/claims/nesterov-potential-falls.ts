import { nesterovPotential } from '../dynamics/nesterov-potential.ts';
import { simulate } from '../dynamics/simulate.ts';
import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { softened } from './softened.ts';

const STEPS = 40;

/** The function that proves Nesterov’s rate for strongly convex functions. */
export const nesterovPotentialFalls: Claim = defineClaim({
  id: 'nesterov-potential-falls',
  statement: {
    plain:
      'Nesterov’s method with η = 1/L and β = (√κ − 1)/(√κ + 1) multiplies f − f* + ½μ|θ_k + (√κ − 1)(θ_k − θ_{k−1}) − θ*|² by at most 1 − 1/√κ in every step.',
    tex: String.raw`\Phi_{k+1} \le \Big(1 - \frac1{\sqrt\kappa}\Big)\Phi_k, \qquad \Phi_k = f(\theta_k) - f^* + \tfrac\mu2\big|\theta_k + (\sqrt\kappa - 1)(\theta_k - \theta_{k-1}) - \theta^*\big|^2`,
  },
  source: 'wilson2021',
  domain: {
    variables: {
      kappa: { least: 1.5, most: 100, scale: 'log' },
      x: { least: 1, most: 9, scale: 'linear' },
      y: { least: -9, most: 9, scale: 'linear' },
    },
    words:
      'a strongly convex function of the plane whose curvature falls from L = κ to μ = 1, from rest at (x, y), 40 steps; the largest factor, or the one that is promised where none is larger',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [1 - 1 / Math.sqrt(kappa)],
  measured({ kappa, x, y }) {
    const objective = softened(1, kappa);
    const root = Math.sqrt(kappa);
    const parameters = { beta: (root - 1) / (root + 1), eta: 1 / kappa };
    const run = simulate(nesterov, parameters, objective, { start: [x, y], maxSteps: STEPS, tolerance: 0 });
    const { values, factor } = nesterovPotential(run, objective, { mu: 1, L: kappa });
    // Below this part of the first value there is little but rounding.
    const counted = values.filter((value) => value > 1e-9 * values[0]!);
    return [counted.slice(1).reduce((largest, value, k) => Math.max(largest, value / counted[k]!), factor)];
  },
  tolerance: () => 1e-6,
  toleranceReason: 'Roundings of the values, which are counted down to a part of 1e-9 of the first.',
});
