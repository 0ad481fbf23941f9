import { fromPhysical } from '../dynamics/from-physical.ts';
import { anharmonic } from './anharmonic.ts';
import { anharmonicRun, RUN_VARIABLES, RUN_WORDS } from './anharmonic-run.ts';
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
      ...RUN_VARIABLES,
    },
    words: RUN_WORDS,
  },
  expected: 'holds',
  predicted: ({ mass, drag, timeStep, ...run }) => anharmonicRun(fromPhysical({ mass, drag, timeStep }), run),
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
