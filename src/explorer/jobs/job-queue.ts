import type { Answer, Job } from './jobs.ts';

/** A worker that is asked one thing at a time: of several questions that wait, only the last is asked. */
export interface JobQueue {
  ask(job: Job): void;
  /** Ends the worker, whatever it is doing: nothing is asked of it afterwards. */
  stop(): void;
}

/** Starts a worker of the page's own script, and gives its answers to `receive`. */
export function jobQueue(script: string, receive: (answer: Answer) => void): JobQueue {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  let busy = false;
  let waiting: Job | null = null;
  const send = (job: Job): void => {
    busy = true;
    worker.postMessage(job);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    busy = false;
    if (waiting !== null) send(waiting);
    waiting = null;
    receive(data);
  };
  return {
    ask(job) {
      if (busy) waiting = job;
      else send(job);
    },
    stop() {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
