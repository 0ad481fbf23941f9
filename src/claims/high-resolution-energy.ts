import { flowEnergy, type FlowEnergy } from '../dynamics/flow-energy.ts';
import { solveHighResolutionFlow } from '../dynamics/solve-high-resolution-flow.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { ENERGY_DURATION, energyLoss } from './energy-loss.ts';

/** Time steps of the solution: an even number, for Simpson's rule. */
const SAMPLES = 120;

/** Damping by the Hessian takes energy where f is convex. */
export const highResolutionEnergy: Claim = defineClaim({
  id: 'high-resolution-energy',
  statement: {
    plain: 'Along θ̈ + cθ̇ + δ∇²f θ̇ + φ∇f = 0 the energy φf(θ) + ½|θ̇|² falls at the rate c|θ̇|² + δ⟨θ̇, ∇²f θ̇⟩.',
    tex: String.raw`E = \varphi f(\theta) + \tfrac12|\dot\theta|^2, \qquad \dot E = -c\,|\dot\theta|^2 - \delta\,\langle\dot\theta, \nabla^2 f(\theta)\,\dot\theta\rangle`,
  },
  source: 'shi2022',
  domain: {
    variables: {
      friction: { least: 0, most: 3, scale: 'linear' },
      hessianDamping: { least: 0.01, most: 0.5, scale: 'log' },
      force: { least: 1, most: 2, scale: 'linear' },
      stiffness: { least: 0.5, most: 4, scale: 'log' },
      x: { least: -1, most: 1, scale: 'linear' },
      y: { least: 0.5, most: 1.5, scale: 'linear' },
    },
    words: 'a function of the plane that is not quadratic, by RK4 from rest at (x, y) over the time 2; the energy lost',
  },
  expected: 'holds',
  ...energyLoss(energyOf),
  tolerance: () => 1e-5,
  toleranceReason: 'Simpson’s rule and RK4 with steps of 1/60: errors of fourth order.',
});

interface EnergyCase {
  readonly friction: number;
  readonly hessianDamping: number;
  readonly force: number;
  readonly stiffness: number;
  readonly x: number;
  readonly y: number;
}

function energyOf({ stiffness, x, y, ...flow }: EnergyCase): FlowEnergy {
  const objective = anharmonic(stiffness);
  const sampling = {
    start: [x, y],
    duration: ENERGY_DURATION,
    samples: SAMPLES,
    integrator: 'rk4',
    stepsPerSample: 1,
  } as const;
  return flowEnergy(solveHighResolutionFlow(flow, objective, sampling), objective);
}
