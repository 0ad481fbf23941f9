import { CommanderError } from 'commander';
import { isInputError } from '../numeric/input-error.ts';
import { inFlags } from './in-flags.ts';
import { programOf } from './program.ts';

/**
 * Runs the command line.
 *
 * @returns The exit code: 0 done, 1 the answer is "no", 2 bad usage or input.
 */
export async function run(words: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = await programOf({
    words,
    exitWith: (code) => {
      exitCode = code;
    },
  });
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (!(error instanceof CommanderError) && !isInputError(error)) throw error;
    const [first, second] = words;
    const command = program.commands.find((one) => one.name() === first);
    const part = command?.commands.find((one) => one.name() === second);
    // The command that the error belongs to, for the pointer to its help.
    const names = ['heavyball', command?.name() ?? [], part?.name() ?? []].flat().join(' ');
    const message = inFlags(oneLine(error.message), words, part ?? command ?? program);
    process.stderr.write(`heavyball: ${message} (see ${names} --help)\n`);
    return 2;
  }
}

/** Commander puts its suggestion on a second line and starts with a word of its own. */
function oneLine(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
