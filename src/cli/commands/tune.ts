import type { Command } from 'commander';
import type { Method, MethodParameters } from '../../methods/method.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { describeTuning } from '../describe-tuning.ts';
import {
  addMethodOptions,
  givenParameters,
  refuseForeign,
  secondOrderOf,
  type MethodFlags,
} from '../method-options.ts';
import { numberFlag } from '../number-option.ts';
import { print } from '../print.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { toJson } from '../to-json.ts';
import type { Tuning, TuningConstraints } from '../../tuning/tuning.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';

interface Flags extends MethodFlags, SpectrumFlags {
  readonly maxEta?: number;
  readonly standard?: true;
  readonly json?: true;
}

/** What textbook constants leave no room for. */
const CONSTRAINED: readonly string[] = ['beta', 'oneMinusBeta', 'eta', 'maxEta'];

/** `heavyball tune`: the best constants for a spectrum. */
export function defineTune(program: Command): void {
  const command = program
    .command('tune')
    .description('best momentum and learning rate on quadratics; what is given stays fixed');
  addSpectrumOptions(addMethodOptions(command))
    .addOption(numberFlag('--max-eta <η>', 'learning rate must not exceed this'))
    .option('--standard', 'the constants of the textbooks instead (Nesterov’s differ from the optimum)')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExamples:\n  heavyball tune --kappa 100\n  heavyball tune --mu 0.1 --L 50 --momentum 0.9')
    .action(async (flags: Flags) => {
      const method = secondOrderOf(flags, 'tuning');
      const tuning = await tune(method, await spectrumOfFlags(spectrumBeside(flags)), flags);
      if (flags.json) {
        print(toJson(tuning));
        return;
      }
      const { trustFacts } = await import('../trust-facts.ts');
      // Textbook constants are no optimum, and so have no loss from a misjudged one.
      print(describeTuning(method, tuning, flags.standard ? [] : trustFacts(method, tuning)));
    });
}

async function tune(method: Method, spectrum: Spectrum, flags: Flags): Promise<Tuning> {
  const constraints = constraintsOf(method, flags);
  if (flags.standard) {
    const given = CONSTRAINED.find((name) => name in constraints);
    if (given !== undefined)
      throw inputRangeError(`--standard must stand alone, got a constraint on ${given} beside it`);
    const { standardTuning } = await import('../../tuning/standard-tuning.ts');
    return standardTuning(method, spectrum, constraints);
  }
  const { optimalTuning } = await import('../../tuning/optimal-tuning.ts');
  return optimalTuning(method, spectrum, constraints);
}

/** What is given of β, η and the method's own parameters stays fixed. */
function constraintsOf(method: Method, flags: Flags): TuningConstraints & Partial<MethodParameters> {
  const given = givenParameters(flags);
  refuseForeign(method, given);
  const { gamma, ...held } = given;
  if (gamma !== undefined) throw inputRangeError(`--gamma must be left to be tuned, got ${String(gamma)}`);
  // A κ of the method's own follows from that of the spectrum.
  const own = Object.fromEntries(Object.entries(held).filter(([name]) => name !== 'kappa'));
  return { ...own, ...(flags.maxEta === undefined ? {} : { maxEta: flags.maxEta }) };
}
