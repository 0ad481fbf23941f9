import { flowEnergy } from '../dynamics/flow-energy.ts';
import { solveFlow } from '../dynamics/solve-flow.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { ENERGY_DURATION, energyLoss } from './energy-loss.ts';

/** Time steps of the solution: an even number, for Simpson's rule. */
const SAMPLES = 60;

/** Friction takes energy at the rate c|v|². */
export const energyDecay: Claim = defineClaim({
  id: 'energy-decay',
  statement: {
    plain: 'Along the ODE the energy f(θ) + ½|θ̇|² falls at the rate c|θ̇|².',
    tex: String.raw`E = f(\theta) + \tfrac12|\dot\theta|^2, \qquad \dot E = -c\,|\dot\theta|^2`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      friction: { least: 0, most: 3, scale: 'linear' },
      stiffness: { least: 0.5, most: 4, scale: 'log' },
      x: { least: -1, most: 1, scale: 'linear' },
      y: { least: 0.5, most: 1.5, scale: 'linear' },
    },
    words: 'a function of the plane that is not quadratic, by RK4 from rest at (x, y) over the time 2; the energy lost',
  },
  expected: 'holds',
  ...energyLoss(energyOf),
  tolerance: () => 1e-5,
  toleranceReason: 'Simpson’s rule and RK4 with steps of 1/30: errors of fourth order.',
});

interface EnergyCase {
  readonly friction: number;
  readonly stiffness: number;
  readonly x: number;
  readonly y: number;
}

function energyOf({ friction, stiffness, x, y }: EnergyCase): ReturnType<typeof flowEnergy> {
  const objective = anharmonic(stiffness);
  const options = {
    start: [x, y],
    duration: ENERGY_DURATION,
    samples: SAMPLES,
    integrator: 'rk4',
    stepsPerSample: 1,
  } as const;
  return flowEnergy(solveFlow({ friction }, objective, options), objective);
}
