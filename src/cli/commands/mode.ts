import type { Command } from 'commander';
import { describeHigherOrderMode } from '../describe-higher-order-mode.ts';
import { describeMode } from '../describe-mode.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import {
  addMethodOptions,
  methodOf,
  methodText,
  parametersOf,
  refuseWithoutSpectrum,
  type MethodFlags,
} from '../method-options.ts';
import { numberFlag } from '../number-option.ts';
import { print } from '../print.ts';
import { toJson } from '../to-json.ts';

interface Flags extends MethodFlags {
  readonly lambda?: number;
  readonly json?: true;
}

/** `heavyball mode`: everything about one curvature. */
export function defineMode(program: Command): void {
  addMethodOptions(
    program.command('mode').description('roots, damping, spectral radius and stability on one curvature'),
  )
    .addOption(numberFlag('--lambda <λ>', 'curvature: one Hessian eigenvalue'))
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  heavyball mode --lr 0.1 --momentum 0.9 --lambda 2')
    .action(async (flags: Flags) => {
      refuseWithoutSpectrum(flags);
      if (flags.lambda === undefined) throw inputRangeError('--lambda must be given, got nothing');
      const { analyzeMode } = await import('../../stability/analyze-mode.ts');
      const method = methodOf(flags);
      const parameters = parametersOf(flags);
      const mode = analyzeMode(method, parameters, flags.lambda);
      const title = methodText(method, parameters);
      if (flags.json) print(toJson(mode));
      else print('coefficients' in mode ? describeHigherOrderMode(mode, title) : describeMode(mode, title));
    });
}
