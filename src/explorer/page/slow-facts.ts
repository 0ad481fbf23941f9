import { explorerFragment } from '../../io/explorer-fragment.ts';
import { jobQueue } from '../jobs/job-queue.ts';
import type { Answer } from '../jobs/jobs.ts';
import type { Model } from '../model.ts';
import type { NumbersPanel } from './numbers-panel.ts';
import type { Pace } from './session.ts';

/** Asks a worker for the numbers that take longer than a frame. */
export interface SlowFacts {
  /** Another state is shown: its numbers are not known yet, and asked for where it is one to stay. */
  refresh(model: Model, pace: Pace): void;
}

/** Keeps the slow numbers of the table those of the state. */
export function slowFacts(
  script: string,
  numbers: NumbersPanel,
  changed: () => void,
  failed: (message: string) => void,
): SlowFacts {
  let [known, asked, id] = ['', '', 0];
  const queue = jobQueue(script, (answer: Answer) => {
    if (answer.kind === 'failure') failed(answer.message);
    if (answer.kind !== 'numbers' || answer.id !== id) return;
    known = asked;
    numbers.know(answer.numbers);
    changed();
  });
  return {
    refresh({ state }, pace) {
      const fragment = explorerFragment(state);
      if (fragment !== known) numbers.know(null);
      if (pace === 'live' || fragment === asked) return;
      asked = fragment;
      id += 1;
      queue.ask({ kind: 'numbers', id, fragment });
    },
  };
}
