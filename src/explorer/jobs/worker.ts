import { doJob } from './do-job.ts';
import type { Job } from './jobs.ts';

/** Answers jobs one after the other, in a worker. */
export function serveJobs(): void {
  addEventListener('message', ({ data }: MessageEvent<Job>) => {
    const answer = doJob(data);
    // A window, as which the types know a worker, has this form too.
    postMessage(answer, { transfer: answer.kind === 'map' ? [answer.map.rgba.buffer] : [] });
  });
}
