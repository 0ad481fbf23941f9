import type { Command } from 'commander';
import { heavyBall } from '../methods/heavy-ball.ts';
import { METHODS } from '../methods/index.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { formatNumber } from '../render/format-number.ts';
import { namedChoice } from './named-choice.ts';
import { numberFlag } from './number-option.ts';

/** What the method flags of a command hold after parsing. */
export interface MethodFlags {
  readonly method: string;
  readonly beta?: number;
  readonly momentum?: number;
  readonly oneMinusBeta?: number;
  readonly eta?: number;
  readonly lr?: number;
  readonly gamma?: number;
}

/** Adds `--method` and the parameter flags to a command. */
export function addMethodOptions(command: Command): Command {
  return command
    .option('--method <name>', METHODS.map(({ name }) => name).join(', '), heavyBall.name)
    .addOption(numberFlag('--beta <β>', 'momentum').conflicts(['momentum', 'oneMinusBeta']))
    .addOption(numberFlag('--momentum <β>', 'the same, in PyTorch’s word').conflicts('oneMinusBeta'))
    .addOption(numberFlag('--one-minus-beta <1−β>', 'momentum near 1, with all its digits'))
    .addOption(numberFlag('--eta <η>', 'learning rate').conflicts('lr'))
    .addOption(numberFlag('--lr <η>', 'the same, in PyTorch’s word'))
    .addOption(numberFlag('--gamma <γ>', 'look-ahead coefficient of general-momentum'));
}

/** Finds the method that `--method` names. */
export function methodOf({ method: name }: Pick<MethodFlags, 'method'>): Method {
  return namedChoice('--method', name, METHODS);
}

/** Puts the parameter flags together as the method's parameters; the method itself says what else is missing or too many. */
export function parametersOf(flags: MethodFlags): MethodParameters {
  const { beta = flags.momentum, oneMinusBeta, gamma, eta = flags.lr } = flags;
  if (eta === undefined) throw inputRangeError('--eta (or --lr) must be given, got nothing');
  if (beta === undefined && oneMinusBeta === undefined && Object.hasOwn(methodOf(flags).parameters, 'beta')) {
    throw inputRangeError('--beta (or --momentum, or --one-minus-beta) must be given, got nothing');
  }
  return {
    ...(oneMinusBeta === undefined ? {} : { oneMinusBeta }),
    ...(beta === undefined ? {} : { beta }),
    ...(gamma === undefined ? {} : { gamma }),
    eta,
  };
}

/** Whether any parameter flag was given. */
export function hasParameters(flags: MethodFlags): boolean {
  const { beta, momentum, oneMinusBeta, eta, lr, gamma } = flags;
  return [beta, momentum, oneMinusBeta, eta, lr, gamma].some((value) => value !== undefined);
}

/** Names a method with its parameters: `heavy ball (β = 0.9, η = 0.1)`. */
export function methodText(method: Method, parameters: MethodParameters): string {
  const given = Object.entries(parameters).map(([name, value]: [string, number]) => {
    const symbol = name === 'oneMinusBeta' ? '1 − β' : method.parameters[name]?.symbol;
    return `${symbol ?? name} = ${formatNumber(value, { digits: 6 })}`;
  });
  return `${method.title} (${given.join(', ')})`;
}
