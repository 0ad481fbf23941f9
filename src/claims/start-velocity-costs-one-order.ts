import { parametersOf } from '../dynamics/parameters-of.ts';
import { simulate } from '../dynamics/simulate.ts';
import { solveFlow } from '../dynamics/solve-flow.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { GAP_DURATION, GAP_ITERATIONS, GAP_VARIABLES, GAP_WORDS, type GapCase } from './measured-gap-order.ts';

/** Iterates from rest do not follow the ODE from rest. */
export const startVelocityCostsOneOrder: Claim = defineClaim({
  id: 'start-velocity-costs-one-order',
  statement: {
    plain:
      'Started with velocity 0 instead of −(h/2)√β ∇f(θ₀), the ODE is only within O(h) of the iterates of heavy ball from rest, also with the conformal matching.',
    tex: String.raw`v_0 = 0,\ \theta_{-1} = \theta_0 \implies \max_k \lVert\theta_k - \theta(kh)\rVert = O(h),\ \text{not}\ O(h^2)`,
  },
  source: 'hairer2006',
  domain: { variables: GAP_VARIABLES, words: GAP_WORDS },
  expected: 'holds',
  predicted: () => [1],
  measured: (instance) => [Math.log2(gapOf(instance, GAP_ITERATIONS[0]) / gapOf(instance, GAP_ITERATIONS[1]))],
  tolerance: () => 0.25,
  toleranceReason:
    'The next power of h has coefficients of moderate size: at h = 1/16 it moves the observed order by less than a quarter.',
});

/** The largest distance between the iterates and the ODE that both start from rest, in one coordinate. */
function gapOf({ friction, stiffness, x, y }: GapCase, steps: number): number {
  const objective = anharmonic(stiffness);
  const start = [x, y];
  const flow = { friction, timeStep: GAP_DURATION / steps };
  const run = simulate(heavyBall, parametersOf(heavyBall, flow), objective, { start, maxSteps: steps, tolerance: 0 });
  const { positions } = solveFlow(flow, objective, { start, duration: GAP_DURATION, samples: steps });
  return Math.max(...run.iterates.flatMap((point, k) => point.map((value, i) => Math.abs(value - positions[k]![i]!))));
}
