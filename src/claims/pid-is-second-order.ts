import { generalMomentum } from '../methods/general-momentum.ts';
import type { StepState } from '../methods/method.ts';
import { pidMomentum } from '../methods/pid-momentum.ts';
import { propagate } from '../mode/propagate.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

const STEPS = 20;

/** A derivative term is a look-ahead on quadratics. */
export const pidIsSecondOrder: Claim = defineClaim({
  id: 'pid-is-second-order',
  statement: {
    plain:
      'On quadratics momentum with a derivative term, of gain K and filtered with the same β, moves like the (β, γ, η) family with ' +
      'γ = (1 − β)K from rest: three buffers, two roots.',
    tex: String.raw`z^2 - \big(1 + \beta - (1 + \gamma)\eta\lambda\big) z + \beta - \gamma\eta\lambda = 0, \quad \gamma = (1 - \beta) K`,
  },
  source: 'an2018',
  domain: {
    variables: {
      beta: { least: 0, most: 0.99, scale: 'linear' },
      derivative: { least: 0, most: 10, scale: 'linear' },
      x: { least: 0.01, most: 1, scale: 'log' },
    },
    words: `η = x, λ = 1; ${STEPS} steps from rest`,
  },
  expected: 'holds',
  predicted: ({ beta, derivative, x }) => {
    const family = { beta, gamma: (1 - beta) * derivative, eta: x };
    return [propagate(analyzeMode(generalMomentum, family, 1), STEPS, { current: 1, previous: 1 }).current];
  },
  measured: (instance) => [run(instance).at(-1) ?? NaN],
  tolerance: (instance) => 1e-12 * Math.max(...run(instance).map(Math.abs)),
  toleranceReason: 'Twenty steps of some ten roundings, each of the size of the largest point so far.',
});

/** The points of the published algorithm on ½θ², from θ₀ = 1 and empty buffers. */
function run({ beta, derivative, x }: Readonly<Record<'beta' | 'derivative' | 'x', number>>): readonly number[] {
  let state: StepState = { current: [1], previous: [1] };
  const points = [1];
  for (let k = 0; k < STEPS; k++) {
    state = pidMomentum.step({ beta, derivative, eta: x }, state, (point) => point);
    points.push(...state.current);
  }
  return points;
}
