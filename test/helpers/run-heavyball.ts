import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const MAIN = resolve('dist/cli/main.js');

/** What a run of the command line did. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user does: a process of its own, its output in pipes. */
export function runHeavyball(words: readonly string[], { cwd, input }: { cwd?: string; input?: string } = {}): Run {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is not there: npm run build makes it`);
  const options = { encoding: 'utf8', cwd, input, timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], options);
  return { code: status, stdout, stderr };
}
