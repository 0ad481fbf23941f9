import { jobQueue, type JobQueue } from './job-queue.ts';
import type { Answer, Job } from './jobs.ts';

/** The question for a map. */
export type MapJob = Extract<Job, { kind: 'map' }>;

/** Workers for maps: one is asked for every map, another one refines what takes long. */
export interface MapQueue {
  /** Asks for a map; what was being refined is given up. */
  ask(job: MapJob): void;
  /** Asks for a finer map of the same, which may take many seconds. */
  refine(job: MapJob): void;
}

/** Starts the first of the workers; the other one is started when it is needed. */
export function mapQueue(script: string, receive: (answer: Answer) => void): MapQueue {
  const every = jobQueue(script, receive);
  let fine: JobQueue | null = null;
  const stop = (): void => {
    fine?.stop();
    fine = null;
  };
  return {
    ask(job) {
      stop();
      every.ask(job);
    },
    refine(job) {
      stop();
      fine = jobQueue(script, receive);
      fine.ask(job);
    },
  };
}
