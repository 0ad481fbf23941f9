import { leapfrog } from '../dynamics/leapfrog.ts';
import { parametersOf } from '../dynamics/parameters-of.ts';
import { simulate } from '../dynamics/simulate.ts';
import { startVelocity } from '../dynamics/start-velocity.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { anharmonic } from './anharmonic.ts';
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
      stiffness: { least: 0.5, most: 4, scale: 'log' },
      x: { least: -1, most: 1, scale: 'linear' },
      y: { least: -1, most: 1, scale: 'linear' },
      steps: { least: 1, most: 40, scale: 'integer' },
    },
    words: 'the last positions of runs on a function of the plane that is not quadratic, from rest at (x, y)',
  },
  expected: 'holds',
  predicted({ friction, timeStep, stiffness, x, y, steps }) {
    const objective = anharmonic(stiffness);
    const flow = { friction, timeStep, matching: 'conformal' } as const;
    const velocity = startVelocity(flow, objective.gradient([x, y]));
    return leapfrog(flow, objective, { start: [x, y], velocity, steps }).positions[steps] ?? [];
  },
  measured({ friction, timeStep, stiffness, x, y, steps }) {
    const parameters = parametersOf(heavyBall, { friction, timeStep });
    const options = { start: [x, y], maxSteps: steps, tolerance: 0, record: 'end' } as const;
    return simulate(heavyBall, parameters, anharmonic(stiffness), options).iterates.at(-1) ?? [];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'The roundings of 40 steps of a stable iteration on numbers below 2.',
});
