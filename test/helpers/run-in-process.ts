import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Run } from './run-heavyball.ts';

/** Runs the command line of the sources in this process: quick, for what needs no process or terminal of its own. */
export async function runInProcess(words: readonly string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      written[stream] += String(chunk);
      return true;
    }),
  );
  try {
    return { code: await run(words), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
