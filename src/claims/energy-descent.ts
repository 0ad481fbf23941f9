import { iterationEnergy } from '../dynamics/iteration-energy.ts';
import { simulate } from '../dynamics/simulate.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

const STEPS = 40;

/** cos θ, which is not convex, with |f″| ≤ 1. */
const WAVES: Objective = {
  name: 'waves',
  dimension: 1,
  value: ([x = NaN]) => Math.cos(x),
  gradient: ([x = NaN]) => [-Math.sin(x)],
};

/** Heavy ball’s energy falls on smooth functions, convex or not. */
export const energyDescent: Claim = defineClaim({
  id: 'energy-descent',
  statement: {
    plain:
      'Where f has an L-Lipschitz gradient, convex or not, a step of heavy ball with β ≥ 0 changes the energy f(θ_k) + β|d_k|²/(2η), d_k = θ_k − θ_{k−1}, by at most −((1 − β)/η − L/2)|d_{k+1}|².',
    tex: String.raw`E_{k+1} \le E_k - \Big(\frac{1-\beta}\eta - \frac L2\Big)|\theta_{k+1} - \theta_k|^2`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      beta: { least: 0, most: 0.99, scale: 'linear' },
      eta: { least: 0.01, most: 2, scale: 'log' },
      x: { least: -3, most: 3, scale: 'linear' },
      before: { least: -3, most: 3, scale: 'linear' },
    },
    words:
      'f = cos, L = 1, 40 steps from θ₀ = x after θ₋₁ = before; the largest energy minus what the bounds leave of the first one',
  },
  expected: 'holds',
  predicted: () => [0],
  measured({ beta, eta, x, before }) {
    const run = simulate(heavyBall, { beta, eta }, WAVES, {
      start: [x],
      previous: [before],
      maxSteps: STEPS,
      tolerance: 0,
    });
    const { energies, bounds } = iterationEnergy(heavyBall, run, { L: 1 });
    return [(bounds ?? [NaN]).reduce((most, bound, k) => Math.max(most, energies[k + 1]! - energies[k]! - bound), 0)];
  },
  tolerance: ({ eta }) => 1e-12 / eta,
  toleranceReason: 'Roundings of energies of the size of 18/η.',
});
