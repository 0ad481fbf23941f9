import type { Command } from 'commander';

/** `where: subject must …`: which function of the library refused what. */
const REFUSAL = /^([A-Za-z][A-Za-z0-9-]*): (?=\S)/;

/** What the library calls what a flag gives, where not by the flag’s own name. */
const NAMES: Readonly<Record<string, string>> = { lr: 'eta', momentum: 'beta' };

/**
 * A refusal of the library in the words of the command line: without the name of the function that refused, unless the user has typed
 * that word, and with flags for the parameters that were given by one.
 */
export function inFlags(message: string, words: readonly string[], command: Command): string {
  const where = REFUSAL.exec(message)?.[1];
  if (where === undefined) return message;
  const plain = message.slice(where.length + 2);
  const named = flagsIn(words, command).reduce((text, [name, flag]) => {
    const mention = new RegExp(`^${name}(?= must)|(?<![\\w-])${name}(?= (?:= )?[-+.\\d])`, 'g');
    return text.replace(mention, flag);
  }, plain);
  return words.includes(where) ? `${where}: ${named}` : named;
}

/** The parameters that flags among the words give, by each name that the library may have for them, and the flags. */
function flagsIn(words: readonly string[], command: Command): readonly (readonly [name: string, flag: string])[] {
  const given = new Set(words.map((word) => word.replace(/=.*$/, '')));
  return command.options.flatMap((option) => {
    const { long } = option;
    if (typeof long !== 'string' || !given.has(long)) return [];
    const name = option.attributeName();
    const inSnakeCase = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [...new Set([name, inSnakeCase, NAMES[name] ?? name])].map((one) => [one, long] as const);
  });
}
