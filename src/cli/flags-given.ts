import type { Command } from 'commander';

/** The flags that stand on the command line, spelt out: `--layer`. */
export function flagsGiven(command: Command): readonly string[] {
  return command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map(({ long, flags }) => long ?? flags);
}
