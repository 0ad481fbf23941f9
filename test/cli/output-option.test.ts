import { describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

const COMMANDS = ['analyze', 'compare', 'simulate', 'schedule', 'identify', 'flow', 'response', 'certify', 'report'];

/** The one line that refuses words, without its pointer to the help. */
async function refused(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(words);
  expect([code, stdout]).toEqual([2, '']);
  return /^heavyball: (.*) \(see heavyball \w+ --help\)\n$/.exec(stderr)?.[1] ?? stderr;
}

describe('outputOption', () => {
  it.each([...COMMANDS, 'map'])('has %s refuse a folder that is not there before anything else', async (command) => {
    expect(await refused(command, '-o', 'none/x.json')).toBe(
      'cannot write none/x.json: the folder none does not exist',
    );
  });

  it.each(COMMANDS)('has %s refuse an ending that it does not write before anything else', async (command) => {
    expect(await refused(command, '-o', 'x.gif')).toMatch(/^--output must end in \.\w+ or .*, got "x\.gif"$/);
  });
});
