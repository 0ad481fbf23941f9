import { chebyshev } from './chebyshev.ts';
import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { nesterovSequence } from './nesterov-sequence.ts';
import { oneCycle } from './one-cycle.ts';
import type { ScheduleKind } from './schedule.ts';
import { stepDecay } from './step-decay.ts';
import { warmUp } from './warm-up.ts';

/**
 * Every kind of schedule that the command line knows by name. A new one is one file and one line here.
 *
 * @example
 * ```ts
 * import { SCHEDULES } from 'heavyball';
 * SCHEDULES.map(({ name }) => name).slice(0, 3); // => [ 'chebyshev', 'nesterov', 'warm-up' ]
 * ```
 */
export const SCHEDULES: readonly ScheduleKind[] = [
  chebyshev,
  nesterovSequence,
  warmUp,
  oneCycle,
  cosine,
  stepDecay,
  constant,
];
