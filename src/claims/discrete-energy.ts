import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** The energy balance of the iteration itself. */
export const discreteEnergy: Claim = defineClaim({
  id: 'discrete-energy',
  statement: {
    plain:
      'On ½λθ² a step of heavy ball changes the energy f(θ_k) + β|d_k|²/(2η), d_k = θ_k − θ_{k−1}, by −((1 − β)/η − λ/2)|d_{k+1}|² − β|d_{k+1} − d_k|²/(2η).',
    tex: String.raw`E_{k+1} - E_k = -\Big(\frac{1-\beta}{\eta} - \frac\lambda2\Big)|d_{k+1}|^2 - \frac{\beta}{2\eta}|d_{k+1} - d_k|^2`,
  },
  source: 'direct substitution in the recursion',
  domain: {
    variables: {
      beta: { least: 0, most: 1.2, scale: 'linear' },
      eta: { least: 0.01, most: 4, scale: 'log' },
      lambda: { least: -1, most: 1, scale: 'linear' },
      current: { least: -1, most: 1, scale: 'linear' },
      previous: { least: -1, most: 1, scale: 'linear' },
    },
    words: 'one step from (current, previous) on any curvature; the change of energy times η',
  },
  expected: 'holds',
  predicted({ beta, eta, lambda, current, previous }) {
    const before = current - previous;
    const after = beta * before - eta * lambda * current;
    return [-(1 - beta - (eta * lambda) / 2) * after ** 2 - (beta / 2) * (after - before) ** 2];
  },
  measured({ beta, eta, lambda, current, previous }) {
    const energyOf = ([here = NaN]: readonly number[], [before = NaN]: readonly number[]): number =>
      (eta * lambda * here ** 2 + beta * (here - before) ** 2) / 2;
    const state = { current: [current], previous: [previous] };
    const next = heavyBall.step({ beta, eta }, state, ([theta = NaN]) => [lambda * theta]);
    return [energyOf(next.current, next.previous) - energyOf(state.current, state.previous)];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'The roundings of energies below 1000.',
});
