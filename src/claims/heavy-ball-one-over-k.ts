import { simulateSchedule } from '../dynamics/simulate-schedule.ts';
import { constantSchedule } from '../methods/schedules/constant.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Curvatures that are run side by side; the worst of them stands for the worst of all. */
const SAMPLES = 48;

/** What constant momentum gives on convex functions: 1/k, with a better constant than gradient descent. */
export const heavyBallOneOverK: Claim = defineClaim({
  id: 'heavy-ball-one-over-k',
  statement: {
    plain:
      'Classical momentum with constant β and η = 1/L brings a convex quadratic to its minimum like 1/k: from rest at distance 1, k times the worst gap tends to (1 − β)L/(4e).',
    tex: String.raw`k \max_{0<\lambda\le L} \big(f(\theta_k) - f^*\big) \to \frac{1-\beta}{4e}\,L`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: {
      beta: { least: 0.3, most: 0.95, scale: 'linear' },
      windows: { least: 60, most: 120, scale: 'log' },
    },
    words: 'L = 1, k = windows/(1 − β); k times the worst gap, divided by (1 − β)/(4e)',
  },
  expected: 'holds',
  predicted: () => [1],
  measured({ beta, windows }) {
    const k = Math.ceil(windows / (1 - beta));
    // The worst curvature is near (1 − β)/(2k).
    const least = (1 - beta) / (5 * k);
    const lambdas = Array.from({ length: SAMPLES }, (_, i) => least ** (1 - i / (SAMPLES - 1)));
    const schedule = constantSchedule({ eta: 1, beta, steps: k });
    const { iterates } = simulateSchedule(schedule, diagonalQuadratic(lambdas), { tolerance: 0, record: 'end' });
    const gaps = (iterates.at(-1) ?? []).map((theta, i) => ((lambdas[i] ?? NaN) * theta ** 2) / 2);
    return [(k * Math.max(...gaps) * 4 * Math.E) / (1 - beta)];
  },
  tolerance: () => 0.05,
  toleranceReason: 'The next term, about β/windows, and the worst curvature to one part in ten.',
});
