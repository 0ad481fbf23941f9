import { simulate } from '../dynamics/simulate.ts';
import type { Trajectory } from '../dynamics/trajectory.ts';
import { generalMomentum } from '../methods/general-momentum.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { counterexample } from '../objectives/counterexample.ts';
import type { Cycle } from './cycle.ts';

/** Simulates a method on the function of its cycle, from the first corner, as the member of the (β, γ, η) family that it is. */
export function runAround(cycle: Cycle, steps: number): Trajectory {
  const { family, previous } = cycle;
  const { beta, gamma, eta } = family;
  const objective = counterexample(cycle);
  const options = { previous, maxSteps: steps, tolerance: 0 };
  return gamma === 0
    ? simulate(heavyBall, { beta, eta }, objective, options)
    : simulate(generalMomentum, { beta, gamma, eta }, objective, options);
}
