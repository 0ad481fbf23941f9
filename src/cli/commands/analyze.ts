import type { Command } from 'commander';
import { isSecondOrder } from '../../methods/any-method.ts';
import type { HigherOrderMethod } from '../../methods/higher-order-method.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { analysisForms, higherOrderForms } from '../analysis-forms.ts';
import { localForms } from '../local-forms.ts';
import {
  addMethodOptions,
  givenParameters,
  hasParameters,
  methodOf,
  parametersOf,
  refuseWithoutSpectrum,
  type MethodFlags,
} from '../method-options.ts';
import { numberFlag } from '../number-option.ts';
import { checkGradientOption } from '../objective-options.ts';
import { outputOption } from '../output-option.ts';
import { output, type Forms } from '../output.ts';
import { inputName } from '../read-input.ts';
import { addFileOptions, spectrumOfHessianFile, type SpectrumFlags } from '../spectrum-options.ts';
import { spectrumText } from '../spectrum-text.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';

/** The endings of the files that -o writes. */
const ENDINGS = ['.txt', '.json', '.svg'];

interface Flags
  extends MethodFlags, ThemeFlags, Pick<SpectrumFlags, 'preconditioner' | 'format' | 'flatThreshold' | 'symmetrize'> {
  readonly epsilon: number;
  readonly objective?: string;
  readonly at?: string;
  readonly checkGradient?: true;
  readonly output?: string;
  readonly json?: true;
}

const HELP =
  '\nWithout parameters, --method is tuned to the spectrum; with --objective they must be given. Of more than 500 coordinates\n' +
  'the two ends of the spectrum and its density are found from products with the Hessian, or from gradients.\n\nExamples:\n  heavyball analyze hessian.npy\n' +
  '  heavyball analyze hessian.csv --lr 0.1 --momentum 0.9\n' +
  '  heavyball analyze --objective himmelblau --at 3,2 --lr 0.01 --momentum 0.9\n' +
  '  heavyball analyze --objective walled-saddle --at 0,0 --lr 0.1 --momentum 0.9 -o saddle.svg';

/** `heavyball analyze FILE`: a Hessian, its spectrum, and every method on it. */
export function defineAnalyze(program: Command): void {
  const command = program
    .command('analyze')
    .description('the spectrum of a Hessian, every method tuned to it, and the modes of the one you name')
    .argument('[file]', 'a symmetric matrix: .csv, .json, .mtx or .npy; - for standard input');
  addFileOptions(addMethodOptions(command))
    .option('--preconditioner <file>', 'a diagonal (one row or column) or matrix P: take the spectrum of P⁻¹H')
    .addOption(numberFlag('--epsilon <ε>', 'count iterations to this fraction of the error').default(1e-6, '1e-6'))
    .option('--objective <name>', 'instead of a file: an objective as simulate takes it, and its Hessian near --at')
    .option(
      '--at <θ,…>',
      'where to look for a stationary point of the objective (default: its customary start, or of more than 500 coordinates its minimiser if that is known)',
    )
    .addOption(checkGradientOption())
    .addOption(themeOption())
    .addOption(outputOption('write the analysis: .txt or .json; at a saddle of an objective its basins: .svg', ENDINGS))
    .option('--json', 'print one JSON document')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, flags: Flags) => {
      if (file === undefined || flags.objective !== undefined || flags.at !== undefined) {
        await output(flags, await localForms(file, flags));
        return;
      }
      if (flags.checkGradient) throw inputRangeError('--check-gradient must stand beside --objective, got a file');
      refuseWithoutSpectrum(flags);
      const method = methodOf(flags);
      const given = isSecondOrder(method) && hasParameters(flags) ? parametersOf(flags) : undefined;
      const spectrum = await spectrumOfHessianFile(file, flags);
      const over = flags.preconditioner === undefined ? '' : ` over ${inputName(flags.preconditioner)}`;
      const heading = `${inputName(file)}${over}: ${spectrumText(spectrum)}`;
      const { epsilon } = flags;
      const forms = isSecondOrder(method)
        ? analysisForms(heading, { method, given, spectrum, epsilon })
        : tunedForms(heading, method, spectrum, flags);
      await output(flags, await forms);
    });
}

/** The forms for a method that remembers more than two points; without a learning rate it is tuned to the spectrum. */
async function tunedForms(
  heading: string,
  method: HigherOrderMethod,
  spectrum: Spectrum,
  flags: Flags,
): Promise<Forms> {
  const { higherOrderParameters } = await import('../higher-order-parameters.ts');
  const parameters = await higherOrderParameters(method, flags, spectrum);
  const isTuned = givenParameters(flags)['eta'] === undefined;
  return higherOrderForms(heading, { method, parameters, isTuned, spectrum, epsilon: flags.epsilon });
}
