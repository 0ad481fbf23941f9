import { Option, type Command } from 'commander';
import type { Convention, ConventionParameters } from '../methods/conventions/convention.ts';
import { completeFrom } from '../methods/conventions/complete-from.ts';
import { CONVENTIONS } from '../methods/conventions/index.ts';
import { rangeText } from '../methods/conventions/range-text.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { flagOf } from './flag-of.ts';
import { nearestName } from './nearest-name.ts';
import { numberFlag } from './number-option.ts';

/** What the flags of `convert` hold after parsing: parameters by the camel-case form of their flag. */
export type ConventionFlags = Readonly<Record<string, number | boolean | string | undefined>>;

/** Adds a flag for every parameter of every convention, each once. */
export function addConventionOptions(command: Command): Command {
  for (const [flag, { symbol, takers, isSwitch }] of flagsOfAll()) {
    const text = takers.join(', ');
    command.addOption(isSwitch ? new Option(flag, text) : numberFlag(`${flag} <${symbol}>`, text));
  }
  return command;
}

/** Finds the convention that a flag names. */
export function conventionOf(flag: '--from' | '--to', name: unknown): Convention {
  const names = CONVENTIONS.map((convention) => convention.name);
  const found = CONVENTIONS.find((convention) => convention.name === name);
  if (found) return found;
  const got = typeof name === 'string' ? `${JSON.stringify(name)}${nearestName(name, names)}` : 'nothing';
  throw inputRangeError(`${flag} must be one of ${names.join(', ')}, got ${got}`);
}

/** The parameters of a convention from the flags, all of which must be its own. */
export function conventionParametersOf(convention: Convention, flags: ConventionFlags): ConventionParameters {
  const own = Object.keys(convention.parameters);
  for (const flag of flagsOfAll().keys()) {
    if (flags[keyOf(flag)] === undefined || own.some((name) => flagOf(name) === flag)) continue;
    const words = own.map(flagOf).join(', ');
    throw inputRangeError(`--from ${convention.name} must have parameters among ${words}, got ${flag}`);
  }
  const given = own.map((name) => [name, flags[keyOf(flagOf(name))]] as const);
  const missing = given.find(([name, value]) => value === undefined && !('default' in convention.parameters[name]!));
  if (missing) throw inputRangeError(`${flagOf(missing[0])} must be given with --from ${convention.name}, got nothing`);
  return completeFrom(convention, Object.fromEntries(given));
}

/** The conventions, for the help: each with its update and its flags. */
export function conventionsText(): string {
  return CONVENTIONS.map(({ name, title, update, parameters }) => {
    const flags = Object.entries(parameters).map(([key, { symbol, range, default: value }]) => {
      if (typeof value === 'boolean') return flagOf(key);
      return `${flagOf(key)} ${symbol}${rangeText(range)}${value === undefined ? '' : ` (${value})`}`;
    });
    return `  ${name.padEnd(12)} ${title}: ${update}\n${' '.repeat(15)}${flags.join(', ')}`;
  }).join('\n');
}

interface Flag {
  readonly symbol: string;
  readonly takers: readonly string[];
  readonly isSwitch: boolean;
}

function flagsOfAll(): ReadonlyMap<string, Flag> {
  const flags = new Map<string, Flag>();
  for (const { name, parameters } of CONVENTIONS) {
    for (const [key, { symbol, default: value }] of Object.entries(parameters)) {
      const known = flags.get(flagOf(key));
      flags.set(flagOf(key), {
        symbol: known?.symbol ?? symbol,
        takers: [...(known?.takers ?? []), name],
        isSwitch: typeof value === 'boolean',
      });
    }
  }
  return flags;
}

/** `weightDecay` for `--weight-decay`. */
function keyOf(flag: string): string {
  return flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
