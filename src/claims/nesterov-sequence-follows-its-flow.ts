import { simulateSchedule } from '../dynamics/simulate-schedule.ts';
import { solveNesterovFlow } from '../dynamics/solve-nesterov-flow.ts';
import { nesterovSchedule } from '../methods/schedules/nesterov-sequence.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { GAP_DURATION } from './measured-gap-order.ts';

/** Iterations of the coarser run; the finer one makes twice as many. */
const STEPS = 128;

/** The momentum (k − 1)/(k + 2) is the friction 3/t. */
export const nesterovSequenceFollowsItsFlow: Claim = defineClaim({
  id: 'nesterov-sequence-follows-its-flow',
  statement: {
    plain:
      'Nesterov’s iterates with β_k = (k − 1)/(k + 2) follow θ̈ + (3/t)θ̇ + ∇f = 0 at t = k√η, and the gap falls like √η, not faster.',
    tex: String.raw`\max_k \lVert\theta_k - \theta(k\sqrt\eta)\rVert = O(\sqrt\eta)`,
  },
  source: 'su2016',
  domain: {
    variables: {
      stiffness: { least: 1, most: 4, scale: 'linear' },
      x: { least: -1, most: 1, scale: 'linear' },
      y: { least: 1, most: 2, scale: 'linear' },
    },
    words:
      'a function of the plane that is not quadratic, from rest at (x, y), over the time 2 in 128 and 256 steps; log₂ of the ratio of gaps',
  },
  expected: 'holds',
  predicted: () => [1],
  measured: (instance) => [Math.log2(gapOf(instance, STEPS) / gapOf(instance, 2 * STEPS))],
  tolerance: () => 0.1,
  toleranceReason: 'The next power of √η = 1/64 has a coefficient of moderate size.',
});

/** The largest distance between iterates and ODE in one coordinate. */
function gapOf({ stiffness, x, y }: { stiffness: number; x: number; y: number }, steps: number): number {
  const objective = anharmonic(stiffness);
  const start = [x, y];
  const schedule = nesterovSchedule({ eta: (GAP_DURATION / steps) ** 2, steps });
  const { iterates } = simulateSchedule(schedule, objective, { start, tolerance: 0 });
  const { positions } = solveNesterovFlow({}, objective, { start, duration: GAP_DURATION, samples: steps });
  return Math.max(...iterates.flatMap((point, k) => point.map((value, i) => Math.abs(value - positions[k]![i]!))));
}
