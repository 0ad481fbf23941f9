import type { Command } from 'commander';
import { ALL_METHODS } from '../methods/all-methods.ts';
import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Method, MethodParameters, ParameterValue } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { formatNumber } from '../render/format-number.ts';
import { parameterList } from '../render/parameter-list.ts';
import { flagOf } from './flag-of.ts';
import { namedChoice } from './named-choice.ts';
import { numberFlag } from './number-option.ts';
import { parameterFlags, parameterOption } from './parameter-flags.ts';

/** What the method flags of a command hold after parsing; besides these, each parameter that a method declares by its name. */
export interface MethodFlags {
  readonly method: string;
  readonly beta?: number;
  readonly momentum?: number;
  readonly oneMinusBeta?: number;
  readonly eta?: number;
  readonly lr?: number;
}

/** Parameters that flags give, by name: all of a method's, or some. */
export type GivenParameters = Readonly<Record<string, ParameterValue>>;

/** Adds `--method` and a flag for each parameter that any method declares. */
export function addMethodOptions(command: Command): Command {
  command.option('--method <name>', ALL_METHODS.map(({ name }) => name).join(', '), heavyBall.name);
  addMomentumOptions(command, 'momentum')
    .addOption(numberFlag('--eta <η>', 'learning rate').conflicts('lr'))
    .addOption(numberFlag('--lr <η>', 'the same, in PyTorch’s word'));
  return addOwnOptions(command, ['beta', 'eta']);
}

/** Adds a flag for each parameter that some method needs to be tuned, for a command that tunes all of them. */
export function addGivenOptions(command: Command): Command {
  addMomentumOptions(command, 'momentum, for methods whose best is not known');
  return addOwnOptions(command, ['beta', 'gamma', 'kappa', 'eta']);
}

function addMomentumOptions(command: Command, text: string): Command {
  return command
    .addOption(numberFlag('--beta <β>', text).conflicts(['momentum', 'oneMinusBeta']))
    .addOption(numberFlag('--momentum <β>', 'the same, in PyTorch’s word').conflicts('oneMinusBeta'))
    .addOption(numberFlag('--one-minus-beta <1−β>', 'momentum near 1, with all its digits'));
}

/** Adds the flags of all parameters but some. */
function addOwnOptions(command: Command, but: readonly string[]): Command {
  const own = parameterFlags().filter(({ name }) => !but.includes(name));
  return own.reduce((all, flag) => all.addOption(parameterOption(flag)), command);
}

/** Finds the method that `--method` names. */
export function methodOf({ method: name }: Pick<MethodFlags, 'method'>): AnyMethod {
  return namedChoice('--method', name, ALL_METHODS);
}

/** The method that `--method` names, for what only methods of second order have. */
export function secondOrderOf(flags: Pick<MethodFlags, 'method'>, what: string): Method {
  const method = methodOf(flags);
  if (isSecondOrder(method)) return method;
  throw inputRangeError(`--method must be one that remembers two points only for ${what}, got ${method.name}`);
}

/** The flags that also say what the spectrum is: they are the method's only where it has such a parameter. */
const SHARED: readonly string[] = ['kappa'];

/** The parameters that flags give, whichever method has them, η last. */
export function givenParameters(flags: MethodFlags): GivenParameters {
  const { parameters: declared } = methodOf(flags);
  return givenToAny(
    flags,
    SHARED.filter((name) => !Object.hasOwn(declared, name)),
  );
}

/** The parameters that flags give, for whichever method, but for those that are not meant as such; η last. */
export function givenToAny(flags: Omit<MethodFlags, 'method'>, but: readonly string[] = SHARED): GivenParameters {
  const { oneMinusBeta, momentum, beta = momentum, lr, eta = lr } = flags;
  const values = new Map<string, ParameterValue | undefined>(Object.entries(flags));
  const own = parameterFlags().flatMap(({ name }): [string, ParameterValue | undefined][] =>
    name === 'beta' || name === 'eta' || but.includes(name) ? [] : [[name, values.get(name)]],
  );
  const all = Object.entries({ oneMinusBeta, beta, ...Object.fromEntries(own), eta });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Puts the parameter flags together as the method's parameters; the method itself says what is out of its range. */
export function parametersOf(flags: MethodFlags): MethodParameters {
  const method = methodOf(flags);
  const { eta, ...given } = givenParameters(flags);
  if (typeof eta !== 'number') throw inputRangeError('--eta (or --lr) must be given, got nothing');
  refuseForeign(method, given);
  refuseMissing(method, given);
  return { ...given, eta };
}

/** Throws if a parameter besides η is not given that has no default. */
export function refuseMissing({ name: method, parameters: declared }: AnyMethod, given: GivenParameters): void {
  for (const [name, { default: value }] of Object.entries(declared)) {
    const isGiven = given[name] !== undefined || (name === 'beta' && given['oneMinusBeta'] !== undefined);
    if (isGiven || name === 'eta' || value !== undefined) continue;
    const words = name === 'beta' ? '--beta (or --momentum, or --one-minus-beta)' : flagOf(name);
    throw inputRangeError(`${words} must be given for ${method}, got nothing`);
  }
}

/** Throws if a flag of a command without a spectrum can only mean a parameter that the method does not have. */
export function refuseWithoutSpectrum(flags: MethodFlags & { readonly kappa?: number }): void {
  if (flags.kappa !== undefined) refuseForeign(methodOf(flags), { kappa: flags.kappa });
}

/** Throws if a flag gives what the method does not take. */
export function refuseForeign({ name: method, parameters }: AnyMethod, given: GivenParameters): void {
  const known = Object.keys(parameters);
  for (const { name, flag, takers } of parameterFlags()) {
    if (given[name] === undefined || known.includes(name)) continue;
    throw inputRangeError(`${flag} must be for a method that takes it (${takers.join(', ')}), got ${method}`);
  }
  if (given['oneMinusBeta'] === undefined || known.includes('beta')) return;
  throw inputRangeError(`--one-minus-beta must be for a method that takes --beta, got ${method}`);
}

/** Whether any parameter flag was given. */
export function hasParameters(flags: MethodFlags): boolean {
  return Object.keys(givenParameters(flags)).some((name) => !SHARED.includes(name));
}

/** Names a method with its parameters: `heavy ball (β = 0.9, η = 0.1)`. */
export function methodText(method: AnyMethod, parameters: MethodParameters): string {
  return `${method.title} (${parameterList(parameters, (value) => formatNumber(value, { digits: 6 }), method.parameters)})`;
}
