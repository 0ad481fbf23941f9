import type { Command } from 'commander';
import { isSecondOrder } from '../../methods/any-method.ts';
import type { MethodParameters } from '../../methods/method.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { ReportVerification } from '../../render/report-data.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { addMethodOptions, hasParameters, methodOf, parametersOf, type MethodFlags } from '../method-options.ts';
import { numberFlag } from '../number-option.ts';
import { outputOption } from '../output-option.ts';
import { output } from '../output.ts';
import type { CommandRun } from '../program.ts';
import { progressLine } from '../progress-line.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { spectrumText } from '../spectrum-text.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { toJson } from '../to-json.ts';
import { verdictText } from '../verdict-text.ts';
import { VERSION } from '../version.ts';

interface Flags extends MethodFlags, SpectrumFlags, ThemeFlags {
  readonly epsilon: number;
  readonly title?: string;
  readonly verify: boolean;
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball report`: everything about a spectrum on one page. */
export function defineReport(program: Command, { words }: CommandRun): void {
  const command = program
    .command('report')
    .description('everything about a spectrum on one page of HTML: verdict, tables, pictures, verification');
  addSpectrumOptions(addMethodOptions(command))
    .addOption(numberFlag('--epsilon <ε>', 'count iterations to this fraction of the error').default(1e-6, '1e-6'))
    .addOption(themeOption())
    .option('--title <text>', 'heading of the page (default: the file or the spectrum)')
    .option('--no-verify', 'leave out the test of all claims')
    .addOption(outputOption('write the page: .html, or its data: .json', ['.html', '.json']))
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  heavyball report --hessian hessian.npy -o report.html')
    .action(async (flags: Flags) => {
      if (flags.output === undefined && !flags.json) throw inputRangeError('-o (or --json) must be given, got neither');
      const [{ reportOf }, { htmlReport }] = await Promise.all([
        import('../../render/report-of.ts'),
        import('../../render/html-report.ts'),
      ]);
      const spectrum = await spectrumOfFlags(spectrumBeside(flags));
      const data = reportOf(spectrum, {
        title: flags.title ?? flags.hessian ?? flags.spectrum ?? spectrumText(spectrum),
        method: methodOf(flags),
        parameters: await reportedParameters(flags, spectrum),
        epsilon: flags.epsilon,
        verification: flags.verify ? await verified() : null,
        version: VERSION,
        command: ['heavyball', ...words].map(shellWord).join(' '),
      });
      const json = (): string => toJson(data);
      await output(flags, {
        text: () => verdictText(data.focus),
        json,
        file: { '.html': () => htmlReport(data, { theme: flags.theme }), '.json': json },
      });
    });
}

/** The parameters as the flags give them; undefined for the best ones, which those of a higher order have only beside what they need. */
async function reportedParameters(flags: Flags, spectrum: Spectrum): Promise<MethodParameters | undefined> {
  const method = methodOf(flags);
  if (isSecondOrder(method)) return hasParameters(flags) ? parametersOf(flags) : undefined;
  const { higherOrderParameters } = await import('../higher-order-parameters.ts');
  return higherOrderParameters(method, flags, spectrum);
}

async function verified(): Promise<ReportVerification> {
  const [{ verifyClaims }, { CLAIMS }] = await Promise.all([
    import('../../claims/verify-claims.ts'),
    import('../../claims/index.ts'),
  ]);
  const progress = process.stderr.isTTY ? progressLine() : null;
  const result = await verifyClaims({ onJudgement: (_, done, total) => progress?.show(`${done} of ${total} claims`) });
  progress?.clear();
  return { result, statements: CLAIMS };
}

/** A word as a shell takes it, quoted where it must be. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
