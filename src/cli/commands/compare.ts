import type { Command } from 'commander';
import { addGivenOptions, givenToAny, type MethodFlags } from '../method-options.ts';
import { numberFlag } from '../number-option.ts';
import { outputOption } from '../output-option.ts';
import { output, type Forms } from '../output.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { VERSION } from '../version.ts';
import { withProgress } from '../with-progress.ts';

/** The endings of the files that -o writes. */
const ENDINGS = ['.csv', '.svg', '.json'];

interface Flags extends Omit<MethodFlags, 'method' | 'eta' | 'lr'>, SpectrumFlags, ThemeFlags {
  readonly epsilon: number;
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball compare`: every method on one spectrum, in one table. */
export function defineCompare(program: Command): void {
  const command = program
    .command('compare')
    .description(
      'every method tuned to a spectrum: parameters, rate, iterations, transient, noise, thresholds, proofs',
    );
  addGivenOptions(addSpectrumOptions(command))
    .addOption(numberFlag('--epsilon <ε>', 'count iterations to this fraction of the error').default(1e-6, '1e-6'))
    .addOption(themeOption())
    .addOption(outputOption('write the table: .csv or .json; or, as a picture, the rates against κ: .svg', ENDINGS))
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nMethods that need more than a spectrum have a row where that is given.\n\nExamples:\n' +
        '  heavyball compare --kappa 100\n  heavyball compare --kappa 100 -o compare.svg\n' +
        '  heavyball compare --kappa 100 --weight-decay 1e-4 --betas 0,0.9,0.99 --beta 0.9 --phase 0.4',
    )
    .action(async (flags: Flags) => {
      await output(flags, await formsOf(flags));
    });
}

async function formsOf(flags: Flags): Promise<Forms> {
  const { epsilon, theme } = flags;
  const spectrum = await spectrumOfFlags(flags);
  const [{ comparedRows }, { describeCompared }, { comparedCsv }, { comparedJson }] = await Promise.all([
    import('../compared-rows.ts'),
    import('../describe-compared.ts'),
    import('../compared-csv.ts'),
    import('../compared-json.ts'),
  ]);
  const given = givenToAny(flags);
  const rows = withProgress('methods', (onProgress) => comparedRows(spectrum, { epsilon, given, onProgress }));
  const json = (): string => comparedJson(rows, spectrum, { epsilon, given });
  return {
    text: () => describeCompared(rows, spectrum, { epsilon, given }),
    json,
    file: {
      '.csv': () => comparedCsv(rows, spectrum, epsilon),
      '.svg': async () => {
        const [{ comparisonSvg }, { ratesAgainstKappa }, { kappasAround }] = await Promise.all([
          import('../../render/comparison-svg.ts'),
          import('../../response/rates-against-kappa.ts'),
          import('../kappas-around.ts'),
        ]);
        const { kappa } = spectrum;
        const rates = ratesAgainstKappa(kappasAround(kappa), { given });
        const badges = rows.filter(({ sameAs }) => sameAs === null);
        return comparisonSvg(rates, { kappa, badges, theme, note: `heavyball ${VERSION}` });
      },
      '.json': json,
    },
  };
}
