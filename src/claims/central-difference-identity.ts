import { parametersOf } from '../dynamics/parameters-of.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { anharmonic } from './anharmonic.ts';
import { anharmonicRun, RUN_VARIABLES, RUN_WORDS } from './anharmonic-run.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Both derivatives of the ODE by central differences. */
export const centralDifferenceIdentity: Claim = defineClaim({
  id: 'central-difference-identity',
  statement: {
    plain:
      'Replacing both derivatives of θ̈ + cθ̇ + ∇f = 0 by central differences gives heavy ball with β = (1 − ch/2)/(1 + ch/2) and η = h²/(1 + ch/2).',
    tex: String.raw`\frac{\theta_{k+1}-2\theta_k+\theta_{k-1}}{h^2} + c\,\frac{\theta_{k+1}-\theta_{k-1}}{2h} = -\nabla f(\theta_k)`,
  },
  source: 'polyak1964',
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
    const half = (friction * timeStep) / 2;
    let [here, previous] = [
      [x, y],
      [x, y],
    ];
    for (let k = 0; k < steps; k++) {
      const slope = objective.gradient(here);
      const next = here.map(
        (value, i) => (2 * value - (1 - half) * previous[i]! - timeStep ** 2 * slope[i]!) / (1 + half),
      );
      [here, previous] = [next, here];
    }
    return here;
  },
  measured: ({ friction, timeStep, ...run }) =>
    anharmonicRun(parametersOf(heavyBall, { friction, timeStep, matching: 'central' }), run),
  tolerance: () => 1e-12,
  toleranceReason: 'The roundings of 40 steps of a stable iteration on numbers below 2.',
});
