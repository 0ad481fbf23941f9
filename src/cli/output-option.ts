import { Option } from 'commander';
import { endingOf } from './output.ts';
import { checkTarget } from './write-output.ts';

/**
 * The flag of a command that writes a file, with one of the endings if any are named: what could not be written is refused
 * before any work is done.
 */
export function outputOption(description: string, endings?: readonly string[]): Option {
  return new Option('-o, --output <file>', description).argParser((path: string) => {
    if (endings !== undefined) endingOf(path, endings);
    checkTarget(path);
    return path;
  });
}
