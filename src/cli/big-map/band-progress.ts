import { progressLine } from '../progress-line.ts';

/** How often progress is shown on a terminal, and in a log, in milliseconds. */
const ON_TERMINAL = 500;
const IN_LOG = 60_000;

/** Progress through the bands of a map. */
export interface BandProgress {
  /** Says that one more band is done. */
  step(): void;
  /** Takes the line away. */
  clear(): void;
}

/** Begins to show how many of the bands of a map are done: at once on a terminal, in a log only what takes long. */
export function bandProgress(name: string, done: number, count: number): BandProgress {
  const line = progressLine();
  const pause = process.stderr.isTTY ? ON_TERMINAL : IN_LOG;
  let bands = done;
  let shownAt = performance.now();
  const show = (): void => line.show(`${name}: ${bands} of ${count} bands (${Math.floor((100 * bands) / count)} %)`);
  if (process.stderr.isTTY) show();
  return {
    step: () => {
      bands++;
      if (performance.now() - shownAt < pause) return;
      shownAt = performance.now();
      show();
    },
    clear: () => line.clear(),
  };
}
