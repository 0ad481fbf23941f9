import { nesterovSequencePotential } from '../dynamics/nesterov-sequence-potential.ts';
import { simulateSchedule } from '../dynamics/simulate-schedule.ts';
import { nesterovSchedule } from '../methods/schedules/nesterov-sequence.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { softened } from './softened.ts';

const STEPS = 60;

/** The function that proves the rate 1/k² of Nesterov’s sequence. */
export const nesterovSequencePotentialFalls: Claim = defineClaim({
  id: 'nesterov-sequence-potential-falls',
  statement: {
    plain:
      'With β_k = (k − 1)/(k + 2) in step k and η ≤ 1/L, η(k + 2)²(f − f*) + 2|θ_k + ½k(θ_k − θ_{k−1}) − θ*|² never rises on a convex function; at the start it is 4η(f(θ₀) − f*) + 2|θ₀ − θ*|².',
    tex: String.raw`\eta(k+2)^2(f(\theta_k) - f^*) + 2\big|\theta_k + \tfrac k2(\theta_k - \theta_{k-1}) - \theta^*\big|^2 \le 4\eta(f(\theta_0) - f^*) + 2|\theta_0 - \theta^*|^2`,
  },
  source: 'su2016',
  domain: {
    variables: {
      part: { least: 0.1, most: 1, scale: 'linear' },
      x: { least: 1, most: 9, scale: 'linear' },
      y: { least: -9, most: 9, scale: 'linear' },
    },
    words:
      'η = part/L on a convex function of the plane whose curvature falls from L = 10 to 0, from rest at (x, y), 60 steps; the largest value',
  },
  expected: 'holds',
  predicted({ part, x, y }) {
    return [(4 * part * softened(0, 10).value([x, y])) / 10 + 2 * (x * x + y * y)];
  },
  measured({ part, x, y }) {
    const objective = softened(0, 10);
    const schedule = nesterovSchedule({ eta: part / 10, steps: STEPS });
    const run = simulateSchedule(schedule, objective, { start: [x, y], tolerance: 0 });
    return [Math.max(...nesterovSequencePotential(run, objective).values)];
  },
  tolerance: () => 1e-9,
  toleranceReason: 'Roundings of sums of the size of 1000.',
});
