import type { Command } from 'commander';
import { describeSchedule } from '../describe-schedule.ts';
import { outputOption } from '../output-option.ts';
import { output } from '../output.ts';
import { scheduleCsv } from '../schedule-csv.ts';
import { addScheduleOptions, scheduleOfFlags, scheduleWords, type ScheduleFlags } from '../schedule-options.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { toJson } from '../to-json.ts';
import { withProgress } from '../with-progress.ts';

/** The endings of the files that -o writes. */
const ENDINGS = ['.csv', '.svg', '.json'];

interface Flags extends ScheduleFlags, SpectrumFlags, ThemeFlags {
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball schedule`: parameters that change from step to step, on a spectrum. */
export function defineSchedule(program: Command): void {
  const command = program
    .command('schedule')
    .description('what parameters that change from step to step do to a spectrum, one by one and together');
  addSpectrumOptions(addScheduleOptions(command))
    .addOption(themeOption())
    .addOption(outputOption('write each step (.csv), the path on the stability map (.svg), or all (.json)', ENDINGS))
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `\nSchedules:\n${scheduleWords()}\n` +
        '\nExamples:\n  heavyball schedule --schedule chebyshev --kappa 100 --steps 60\n' +
        '  heavyball schedule --schedule one-cycle --lr 0.02 --rate outside --kappa 100 -o path.svg\n' +
        '  heavyball schedule --schedule rates.csv --spectrum eigenvalues.txt',
    )
    .action(async (flags: Flags) => {
      const [{ scheduleResponse }, { scheduleComparison }] = await Promise.all([
        import('../../response/schedule-response.ts'),
        import('../schedule-comparison.ts'),
      ]);
      const spectrum = await spectrumOfFlags(flags);
      const schedule = await scheduleOfFlags(flags, spectrum);
      const response = withProgress('curvatures', (onProgress) => scheduleResponse(schedule, spectrum, { onProgress }));
      const comparison = scheduleComparison(response);
      const json = (): string => toJson({ ...response, ...comparison });
      await output(flags, {
        text: () => describeSchedule(response, comparison),
        json,
        file: {
          '.csv': () => scheduleCsv(response),
          '.svg': async () => {
            const { schedulePlane } = await import('../../maps/schedule-plane.ts');
            const { scheduleSvg } = await import('../../render/schedule-svg.ts');
            return scheduleSvg(response, schedulePlane(response.schedule, response.spectrum), { theme: flags.theme });
          },
          '.json': json,
        },
      });
    });
}
