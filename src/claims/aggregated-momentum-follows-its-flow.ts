import { compareWithFlowOfHigherOrder } from '../dynamics/compare-with-flow-of-higher-order.ts';
import { aggregatedMomentum } from '../methods/aggregated-momentum.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { GAP_DURATION, GAP_ITERATIONS, GAP_VARIABLES, GAP_WORDS } from './measured-gap-order.ts';

/** Aggregated momentum follows an ODE with a velocity for each of its coefficients. */
export const aggregatedMomentumFollowsItsFlow: Claim = defineClaim({
  id: 'aggregated-momentum-follows-its-flow',
  statement: {
    plain:
      'With βᵢ = exp(−cᵢh) and h² = 2η/K Σ 1/(1 + βᵢ) the iterates of aggregated momentum stay within O(h²) over a fixed time of the ' +
      'ODE in which a velocity with the friction cᵢ for each of them moves θ.',
    tex: String.raw`\dot\theta = \sum_i w_i V_i,\ \dot V_i = -c_i V_i - \nabla f(\theta),\ w_i = \frac{2\eta}{K h^2 (1 + \beta_i)} \implies \max_k \lVert\theta_k - \theta(kh)\rVert = O(h^2)`,
  },
  source: 'lucas2019',
  domain: {
    variables: { ...GAP_VARIABLES, second: { least: 3, most: 6, scale: 'linear' } },
    words: `c₁ = friction, c₂ = second; ${GAP_WORDS}`,
  },
  expected: 'holds',
  predicted: () => [2],
  measured({ friction, second, stiffness, x, y }) {
    const [coarse, fine] = GAP_ITERATIONS.map((steps) => {
      const timeStep = GAP_DURATION / steps;
      const betas = [friction, second].map((c) => Math.exp(-c * timeStep));
      const share = betas.reduce((sum, beta) => sum + 1 / (1 + beta), 0) / betas.length;
      const parameters = { betas, eta: timeStep ** 2 / (2 * share) };
      const options = { steps, start: [x, y] };
      return compareWithFlowOfHigherOrder(aggregatedMomentum, parameters, anharmonic(stiffness), options).gap;
    });
    return [Math.log2((coarse ?? NaN) / (fine ?? NaN))];
  },
  tolerance: () => 0.25,
  toleranceReason:
    'The next power of h has coefficients of moderate size: at h = 1/16 it moves the observed order by less than a quarter.',
});
