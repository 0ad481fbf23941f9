import type { Command } from 'commander';
import { describeComparison } from '../describe-comparison.ts';
import { describeModes } from '../describe-modes.ts';
import type { Method, MethodParameters } from '../../methods/method.ts';
import { formatRate } from '../../render/format-rate.ts';
import type { MethodSummary } from '../../response/method-summary.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import {
  addMethodOptions,
  hasParameters,
  parametersOf,
  refuseWithoutSpectrum,
  secondOrderOf,
  type MethodFlags,
} from '../method-options.ts';
import { numberFlag } from '../number-option.ts';
import { output, type Forms } from '../output.ts';
import { inputName } from '../read-input.ts';
import { addFileOptions, spectrumOfHessianFile, type SpectrumFlags } from '../spectrum-options.ts';
import { spectrumText } from '../spectrum-text.ts';
import { toJson } from '../to-json.ts';
import { verdictText } from '../verdict-text.ts';

interface Flags extends MethodFlags, Pick<SpectrumFlags, 'preconditioner' | 'format' | 'flatThreshold' | 'symmetrize'> {
  readonly epsilon: number;
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball analyze FILE`: a Hessian, its spectrum, and every method on it. */
export function defineAnalyze(program: Command): void {
  const command = program
    .command('analyze')
    .description('the spectrum of a Hessian, every method tuned to it, and the modes of the one you name')
    .argument('<file>', 'a symmetric matrix: .csv, .json, .mtx or .npy; - for standard input');
  addFileOptions(addMethodOptions(command))
    .option('--preconditioner <file>', 'a diagonal (one row or column) or matrix P: take the spectrum of P⁻¹H')
    .addOption(numberFlag('--epsilon <ε>', 'count iterations to this fraction of the error').default(1e-6, '1e-6'))
    .option('-o, --output <file>', 'write the analysis: .txt or .json')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nWithout parameters, --method is tuned to the spectrum.\n\nExamples:\n  heavyball analyze hessian.npy\n' +
        '  heavyball analyze hessian.csv --lr 0.1 --momentum 0.9',
    )
    .action(async (file: string, flags: Flags) => {
      refuseWithoutSpectrum(flags);
      const method = secondOrderOf(flags, 'the comparison');
      const given = hasParameters(flags) ? parametersOf(flags) : undefined;
      const spectrum = await spectrumOfHessianFile(file, flags);
      const over = flags.preconditioner === undefined ? '' : ` over ${inputName(flags.preconditioner)}`;
      const heading = `${inputName(file)}${over}: ${spectrumText(spectrum)}`;
      const forms =
        given !== undefined && Number.isNaN(spectrum.kappa)
          ? await maximumForms(heading, method, given, spectrum)
          : await minimumForms(heading, method, given, spectrum, flags.epsilon);
      await output(flags, forms);
    });
}

/** A spectrum with positive curvature: every method is tuned to it, and the parameters, given or best, are judged. */
async function minimumForms(
  heading: string,
  method: Method,
  given: MethodParameters | undefined,
  spectrum: Spectrum,
  epsilon: number,
): Promise<Forms> {
  const [{ summarize }, { compareMethods }, { optimalTuning }, { lowerBound }] = await Promise.all([
    import('../../response/method-summary.ts'),
    import('../../response/compare-methods.ts'),
    import('../../tuning/optimal-tuning.ts'),
    import('../../tuning/lower-bound.ts'),
  ]);
  const comparison = compareMethods(spectrum, { epsilon }).filter(({ sameAs }) => sameAs === null);
  const bound = lowerBound(spectrum);
  const parameters = given ?? optimalTuning(method, spectrum).parameters;
  const title = given === undefined ? `${method.title}, best` : `${method.title}, yours`;
  const summary = summarize(method, parameters, spectrum, { epsilon, title });
  return formsOf(
    [
      heading,
      describeComparison(given === undefined ? comparison : [...comparison, summary], bound),
      `Modes of ${title}:\n${describeModes(summary.analysis)}`,
      verdictText(summary),
    ],
    { ...summary.analysis, summary: row(summary), comparison: comparison.map(row), lowerBound: bound },
  );
}

/** A spectrum without positive curvature: there is nothing to tune to, but the given parameters have modes. */
async function maximumForms(
  heading: string,
  method: Method,
  parameters: MethodParameters,
  spectrum: Spectrum,
): Promise<Forms> {
  const { analyze } = await import('../../stability/analyze.ts');
  const analysis = analyze(method, parameters, spectrum);
  const rate = formatRate({ rate: analysis.rate, gap: analysis.rateGap });
  return formsOf(
    [
      heading,
      `Modes of ${method.title}, yours:\n${describeModes(analysis)}`,
      `No curvature is positive: ${method.title} moves away by a factor of ${rate} per iteration.`,
    ],
    analysis,
  );
}

function formsOf(parts: readonly string[], document: object): Forms {
  const text = (): string => parts.join('\n\n');
  const json = (): string => toJson(document);
  return { text, json, file: { '.txt': () => `${text()}\n`, '.json': json } };
}

/** A summary without what the document holds elsewhere, or what can be had by asking for this row's method. */
function row({ title, analysis, epsilon, iterations, transient, margin }: MethodSummary): object {
  const { method, parameters, rate, rateGap, rateDecay, rateOnPositive, stability } = analysis;
  const { isStable, eta, beta } = margin;
  return {
    ...{ title, method, parameters, rate, rateGap, rateDecay, rateOnPositive, stability },
    ...{ epsilon, asymptotic: iterations.asymptotic, fromRest: iterations.fromRest },
    ...{ peak: transient.peak, peakStep: transient.step, margin: { isStable, eta, beta } },
  };
}
