import { circleCriterion } from '../certificates/circle-criterion.ts';
import { simulateSchedule } from '../dynamics/simulate-schedule.ts';
import { scheduleOf } from '../methods/schedules/schedule-of.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Steps of a run, and the longest pattern that is repeated. */
const STEPS = 600;
const LONGEST = 5;

/** No pattern of learning rates within certified bounds resonates; between other bounds, some do. */
export const circleCriterionIsSafe: Claim = defineClaim({
  id: 'circle-criterion-is-safe',
  statement: {
    plain:
      'Heavy ball with constant β converges on a quadratic whatever pattern its learning rate follows between two bounds, each of which is stable.',
    tex: String.raw`\eta_k\lambda \in [B, A] \implies \theta_k \to \theta^*`,
  },
  source: 'widely repeated; settled by `zames1966`',
  domain: {
    variables: {
      beta: { least: 0.3, most: 0.9, scale: 'linear' },
      most: { least: 0.05, most: 3, scale: 'log' },
      ratio: { least: 0.02, most: 0.9, scale: 'log' },
    },
    words:
      'ηλ is A = most (at most 0.95 of the stability limit) or B = ratio · A in every repeated pattern of at most 5 steps; whether all runs end smaller than they began',
  },
  expected: 'holds-only-if',
  condition: {
    words: 'the circle criterion certifies it, by a margin of a tenth of AB',
    holds: (instance) => {
      const { least, most, margin, certified } = circleCriterion(boundsOf(instance), fromInterval(1, 1));
      return certified && margin > 0.1 * least * most;
    },
  },
  witness: { beta: 0.9, most: 3, ratio: 1 / 30 },
  predicted: () => [1],
  measured(instance) {
    const { beta, leastEta, mostEta } = boundsOf(instance);
    const objective = diagonalQuadratic([1]);
    for (let length = 2; length <= LONGEST; length += 1) {
      for (let pattern = 1; pattern < 2 ** length - 1; pattern += 1) {
        const eta = Array.from({ length: STEPS }, (_, i) => ((pattern >> (i % length)) & 1 ? mostEta : leastEta));
        const { iterates } = simulateSchedule(scheduleOf({ eta, beta }), objective, { record: 'end' });
        if (!(Math.abs(iterates.at(-1)?.[0] ?? NaN) < 1)) return [0];
      }
    }
    return [1];
  },
  tolerance: () => 0.5,
  toleranceReason: 'Yes is 1 and no is 0.',
});

function boundsOf({ beta, most, ratio }: { readonly beta: number; readonly most: number; readonly ratio: number }): {
  readonly beta: number;
  readonly leastEta: number;
  readonly mostEta: number;
} {
  const mostEta = Math.min(most, 0.95 * 2 * (1 + beta));
  return { beta, leastEta: ratio * mostEta, mostEta };
}
