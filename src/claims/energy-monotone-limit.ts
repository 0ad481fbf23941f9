import { heavyBall } from '../methods/heavy-ball.ts';
import { Matrix } from '../numeric/matrix.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { eigenvaluesOf } from './stepped-companion.ts';

/** Beyond this learning rate the energy may rise, although the iteration still converges on quadratics. */
export const energyMonotoneLimit: Claim = defineClaim({
  id: 'energy-monotone-limit',
  statement: {
    plain:
      'No step of heavy ball raises the energy f(θ_k) + β|θ_k − θ_{k−1}|²/(2η) of ½λθ², from any state, exactly when η ≤ 2(1 − β)/λ.',
    tex: String.raw`\max_{\theta_k, \theta_{k-1}} (E_{k+1} - E_k) \le 0 \iff \eta \le \frac{2(1-\beta)}{\lambda}`,
  },
  source: 'direct substitution in the recursion',
  domain: {
    variables: { beta: { least: 0.01, most: 0.99, scale: 'linear' } },
    words: 'λ = 1; the η at which the change of energy, a quadratic form in the state, gets a positive eigenvalue',
  },
  expected: 'holds',
  predicted: ({ beta }) => [2 * (1 - beta)],
  measured: ({ beta }) => [bisect((eta) => largestRise(beta, eta) < 0, 1e-4, 5)],
  tolerance: () => 1e-9,
  toleranceReason: 'The eigenvalue crosses 0 linearly and is known to some roundings.',
});

/** The largest η(E_{k+1} − E_k) over the states with θ_k² + θ_{k−1}² = 1, by ml-matrix. */
function largestRise(beta: number, eta: number): number {
  const energyOf = (here: number, before: number): number => (eta * here ** 2 + beta * (here - before) ** 2) / 2;
  const rise = (current: number, previous: number): number => {
    const state = { current: [current], previous: [previous] };
    const [next = NaN] = heavyBall.step({ beta, eta }, state, (theta) => theta).current;
    return energyOf(next, current) - energyOf(current, previous);
  };
  const mixed = (rise(1, 1) - rise(1, 0) - rise(0, 1)) / 2;
  const form = new Matrix([
    [rise(1, 0), mixed],
    [mixed, rise(0, 1)],
  ]);
  return Math.max(...eigenvaluesOf(form).map(({ re }) => re));
}
