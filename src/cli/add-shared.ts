import type { Command, Option } from 'commander';

/** Adds a flag; where the command has it already for another purpose, one flag serves both, and its help says both. */
export function addShared(command: Command, option: Option): Command {
  const known = command.options.find(({ long }) => long === option.long);
  if (known === undefined) return command.addOption(option);
  known.description = `${option.description}; ${known.description}`;
  return command;
}
