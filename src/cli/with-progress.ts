import { progressLine } from './progress-line.ts';

/** Milliseconds before the first line, and between lines. */
const PAUSE = 300;

/** Computes what may take long, and shows on a terminal how many things of how many are done; elsewhere nothing. */
export function withProgress<T>(things: string, compute: (onProgress: (done: number, total: number) => void) => T): T {
  if (!process.stderr.isTTY) return compute(() => undefined);
  const line = progressLine();
  let shownAt = performance.now();
  try {
    return compute((done, total) => {
      if (performance.now() - shownAt < PAUSE) return;
      shownAt = performance.now();
      line.show(`${done} of ${total} ${things}`);
    });
  } finally {
    line.clear();
  }
}
