import { fromPhysical } from '../dynamics/from-physical.ts';
import { simulate } from '../dynamics/simulate.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** A particle with drag, moved by kick and drift. */
export const semiImplicitEulerIdentity: Claim = defineClaim({
  id: 'semi-implicit-euler-identity',
  statement: {
    plain:
      'Semi-implicit Euler steps of mẍ = −∇f − dẋ, the velocity first and the position with the new velocity, are heavy ball with β = 1 − dΔ/m and η = Δ²/m.',
    tex: String.raw`v_+ = v - \tfrac\Delta m(\nabla f(x) + dv),\ x_+ = x + \Delta v_+ \iff \beta = 1 - \tfrac{d\Delta}{m},\ \eta = \tfrac{\Delta^2}{m}`,
  },
  source: 'hairer2006',
  domain: {
    variables: {
      mass: { least: 0.5, most: 5, scale: 'log' },
      drag: { least: 0, most: 2, scale: 'linear' },
      timeStep: { least: 0.01, most: 0.2, scale: 'log' },
      stiffness: { least: 0.5, most: 4, scale: 'log' },
      x: { least: -1, most: 1, scale: 'linear' },
      y: { least: -1, most: 1, scale: 'linear' },
      steps: { least: 1, most: 40, scale: 'integer' },
    },
    words: 'the last positions of runs on a function of the plane that is not quadratic, from rest at (x, y)',
  },
  expected: 'holds',
  predicted({ mass, drag, timeStep, stiffness, x, y, steps }) {
    const parameters = fromPhysical({ mass, drag, timeStep });
    const options = { start: [x, y], maxSteps: steps, tolerance: 0, record: 'end' } as const;
    return simulate(heavyBall, parameters, anharmonic(stiffness), options).iterates.at(-1) ?? [];
  },
  measured({ mass, drag, timeStep, stiffness, x, y, steps }) {
    const objective = anharmonic(stiffness);
    const position = [x, y];
    const velocity = [0, 0];
    for (let k = 0; k < steps; k++) {
      objective.gradient(position).forEach((slope, i) => {
        velocity[i]! -= (timeStep / mass) * (slope + drag * velocity[i]!);
      });
      velocity.forEach((v, i) => (position[i]! += timeStep * v));
    }
    return position;
  },
  tolerance: () => 1e-12,
  toleranceReason: 'The roundings of 40 steps of a stable iteration on numbers below 2.',
});
