import type { Command } from 'commander';
import {
  addConventionOptions,
  conventionOf,
  conventionParametersOf,
  conventionsText,
  type ConventionFlags,
} from '../convention-options.ts';
import { describeConversion } from '../describe-conversion.ts';
import { print } from '../print.ts';
import type { CommandRun } from '../program.ts';
import { toJson } from '../to-json.ts';

/** `heavyball convert`: what parameters of one convention are in another. */
export function defineConvert(program: Command, { exitWith }: CommandRun): void {
  const command = program
    .command('convert')
    .description(
      'parameters of one framework or text in the convention of another; exit code 1 if it has no equivalent',
    )
    .option('--from <convention>', 'whose parameters are given')
    .option('--to <convention>', 'whose parameters are wanted');
  addConventionOptions(command)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      () => `\nConventions, their updates and their parameters (defaults in brackets):\n${conventionsText()}`,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  heavyball convert --from pytorch --lr 0.1 --momentum 0.9 --nesterov --to sutskever' +
        '\n  heavyball convert --from keras --learning-rate 0.1 --momentum 0.9 --weight-decay 0.01 --to pytorch',
    )
    .action(async (flags: ConventionFlags) => {
      const from = conventionOf('--from', flags['from']);
      const to = conventionOf('--to', flags['to']);
      const parameters = conventionParametersOf(from, flags);
      const { convert } = await import('../../methods/conventions/convert.ts');
      const conversion = convert(from, parameters, to);
      print(flags['json'] === true ? toJson(conversion) : describeConversion(from, to, conversion));
      if (conversion.parameters === null) exitWith(1);
    });
}
