import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Run } from './run-heavyball.ts';

/** Threads start from what is built only: a map that turns out slow on a busy machine is filled here too. */
function withoutThreads(words: readonly string[]): readonly string[] {
  const isFilled = words[0] === 'map' && ['--layer', '--plane', '--size'].some((flag) => words.includes(flag));
  return isFilled && !words.includes('--workers') ? [...words, '--workers', '1'] : words;
}

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
    return { code: await run(withoutThreads(words)), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
