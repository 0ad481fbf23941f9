import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so; if it is not so within a minute, fails with what `state` then says. */
export async function until(what: string, isSo: () => boolean, state: () => string): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > 60_000) throw new Error(`no ${what} within a minute:\n${state()}`);
    await pause(50);
  }
}
