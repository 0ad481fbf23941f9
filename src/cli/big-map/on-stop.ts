import { constants } from 'node:os';
import { progressLine } from '../progress-line.ts';

/** What ends a run from outside and can be answered: Ctrl-C, and the request of a system or scheduler. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Has a run that is stopped by a signal take its progress line away, say what is left, and exit with 128 + the number of the
 * signal. A run is never in a state that another could not go on with, so nothing is waited for.
 *
 * @returns What ends this, once nothing is left to be gone on with.
 */
export function onStop(left: () => string): () => void {
  const stop = (signal: (typeof SIGNALS)[number]): void => {
    progressLine().clear();
    process.stderr.write(`heavyball: stopped; ${left()}\n`);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
