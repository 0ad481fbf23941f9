import { leapfrog } from '../dynamics/leapfrog.ts';
import { parametersOf } from '../dynamics/parameters-of.ts';
import { startVelocity } from '../dynamics/start-velocity.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { anharmonic } from './anharmonic.ts';
import { anharmonicRun, RUN_VARIABLES, RUN_WORDS } from './anharmonic-run.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Heavy ball is not like an integrator of the ODE: it is one. */
export const conformalIdentity: Claim = defineClaim({
  id: 'conformal-identity',
  statement: {
    plain:
      'Heavy ball with β = exp(−ch) and η = h²(1 + β)/2 is the damped leapfrog for θ̈ + cθ̇ + ∇f = 0: from matching starts the positions are the same, for any f.',
    tex: String.raw`\beta = e^{-ch},\ \eta = \tfrac{h^2}{2}(1+\beta),\ v_0 = -\tfrac h2\sqrt\beta\,\nabla f(\theta_0) \implies \theta_k^{\text{heavy ball}} = \theta_k^{\text{leapfrog}}`,
  },
  source: 'franca2020',
  domain: {
    variables: {
      friction: { least: 0, most: 3, scale: 'linear' },
      timeStep: { least: 0.01, most: 0.4, scale: 'log' },
      ...RUN_VARIABLES,
    },
    words: RUN_WORDS,
  },
  expected: 'holds',
  predicted({ friction, timeStep, stiffness, x, y, steps }) {
    const objective = anharmonic(stiffness);
    const flow = { friction, timeStep, matching: 'conformal' } as const;
    const velocity = startVelocity(flow, objective.gradient([x, y]));
    return leapfrog(flow, objective, { start: [x, y], velocity, steps }).positions[steps] ?? [];
  },
  measured: ({ friction, timeStep, ...run }) =>
    anharmonicRun(parametersOf(heavyBall, { friction, timeStep, matching: 'conformal' }), run),
  tolerance: () => 1e-12,
  toleranceReason: 'The roundings of 40 steps of a stable iteration on numbers below 2.',
});
