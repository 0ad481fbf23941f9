import { simulateSchedule } from '../dynamics/simulate-schedule.ts';
import { scheduleOf } from '../methods/schedules/schedule-of.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

const ROUNDS = 1000;

/** Parametric resonance: two learning rates, each stable for ever, that diverge when they alternate. */
export const stableStepsAreStableTogether: Claim = defineClaim({
  id: 'stable-steps-are-stable-together',
  statement: {
    plain:
      'If every step of a schedule would converge with its constants kept for ever, the schedule converges however often it is repeated.',
    tex: String.raw`\rho(T_1) < 1,\ \rho(T_2) < 1 \implies (T_2 T_1)^n \to 0`,
  },
  source: 'widely repeated; settled by `floquet1883`',
  domain: {
    variables: {
      hasMomentum: { least: 0, most: 1, scale: 'integer' },
      beta: { least: 0.5, most: 0.95, scale: 'linear' },
      high: { least: 0.3, most: 0.95, scale: 'linear' },
      low: { least: 0.01, most: 0.3, scale: 'log' },
    },
    words:
      'ηλ in turn high and low times the stability limit 2(1 + β), β = 0 if hasMomentum is 0; whether the state is smaller after 2000 steps than at the start, from rest',
  },
  expected: 'holds-only-if',
  condition: { words: 'there is no momentum', holds: ({ hasMomentum }) => hasMomentum === 0 },
  witness: { hasMomentum: 1, beta: 0.9, high: 3 / 3.8, low: 0.1 / 3.8 },
  predicted: () => [1],
  measured({ hasMomentum, beta, high, low }) {
    const momentum = hasMomentum * beta;
    const rates = [high, low].map((share) => share * 2 * (1 + momentum));
    const eta = Array.from({ length: 2 * ROUNDS }, (_, i) => rates[i % 2] ?? NaN);
    const run = simulateSchedule(scheduleOf({ eta, beta: momentum }), diagonalQuadratic([1]), { record: 'end' });
    return [Number(Math.abs(run.iterates.at(-1)?.[0] ?? NaN) < 1)];
  },
  tolerance: () => 0.5,
  toleranceReason: 'Yes is 1 and no is 0.',
});
