import { Option } from 'commander';
import { ALL_METHODS } from '../methods/all-methods.ts';
import type { ParameterDescription } from '../methods/method.ts';
import { parameterWord } from '../methods/parameter-word.ts';
import { flagOf } from './flag-of.ts';
import { nameOf, numberFlag, parseNumber } from './number-option.ts';

/** A parameter that methods declare, as the command line takes it: one flag, whichever of them is meant. */
export interface ParameterFlag {
  /** The parameter's name: `weightDecay`. */
  readonly name: string;
  /** Its flag: `--weight-decay`. */
  readonly flag: string;
  /** What the first method that has it declares of it. */
  readonly declared: ParameterDescription;
  /** The methods that take it. */
  readonly takers: readonly string[];
}

/** Every parameter that a method declares, each once, in the order in which they are declared. */
export function parameterFlags(): readonly ParameterFlag[] {
  const names = new Set(ALL_METHODS.flatMap(({ parameters }) => Object.keys(parameters)));
  return [...names].map((name) => {
    const takers = ALL_METHODS.filter(({ parameters }) => Object.hasOwn(parameters, name));
    return { name, flag: flagOf(name), declared: takers[0]!.parameters[name]!, takers: takers.map((one) => one.name) };
  });
}

/** The option of a parameter: a number, a list of numbers, or a switch. */
export function parameterOption({ name, flag, declared, takers }: ParameterFlag): Option {
  const { symbol, kind = 'number' } = declared;
  const text = meaningsOf(name, takers);
  if (kind === 'switch') return new Option(flag, text);
  return kind === 'list' ? numberListFlag(`${flag} <${symbol},…>`, text) : numberFlag(`${flag} <${symbol}>`, text);
}

/** What a parameter is, of which methods, and its value where none is given: each may be said of some of them only. */
function meaningsOf(name: string, takers: readonly string[]): string {
  const meanings = new Map<string, string[]>();
  for (const { name: method, parameters } of ALL_METHODS.filter((one) => takers.includes(one.name))) {
    const declared = parameters[name]!;
    const word = parameterWord(name, declared);
    const isTold = declared.default !== undefined && declared.kind !== 'switch';
    const taker = isTold ? `${method} (default: ${String(declared.default)})` : method;
    meanings.set(word, [...(meanings.get(word) ?? []), taker]);
  }
  return [...meanings].map(([word, methods]) => `${word}, of ${methods.join(', ')}`).join('; ');
}

/** A flag that takes finite numbers, separated by commas. */
function numberListFlag(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) =>
    text.split(',').map((part, i) => parseNumber(`number ${i + 1} of ${nameOf(flags)}`, part)),
  );
}
