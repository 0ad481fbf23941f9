import type { Command } from 'commander';
import { Option } from 'commander';
import type { ErrorSource } from '../../dynamics/identification/identified.ts';
import type { FileFormat } from '../../io/file-format.ts';
import { describeIdentification } from '../describe-identification.ts';
import {
  addMethodOptions,
  givenParameters,
  refuseForeign,
  secondOrderOf,
  type MethodFlags,
} from '../method-options.ts';
import { integerFlag } from '../number-option.ts';
import { outputOption } from '../output-option.ts';
import { output, type OutputFlags } from '../output.ts';
import { FORMATS, inputName, readInput } from '../read-input.ts';
import { toJson } from '../to-json.ts';

interface Flags extends MethodFlags, OutputFlags {
  readonly loss?: true;
  readonly errors: ErrorSource;
  readonly modes?: number;
  readonly format?: FileFormat;
}

const HELP = `
FILE has a line for each iterate and a column for each parameter, or for some of them: .csv, .json, .mtx or .npy;
what simulate -o writes is read as it is. A column f or loss is the loss, one named step is checked.
What you set is compared (β) or used (η, for curvatures); parameters besides β and η are taken as known.

Examples:
  heavyball simulate --lr 0.03 --momentum 0.7 --steps 200 -o run.csv
  heavyball identify run.csv
  heavyball identify run.csv --momentum 0.7 --lr 0.03
  heavyball identify log.csv --loss --method nesterov
  heavyball identify weights.npy --errors gradient --momentum 0.9`;

/** `heavyball identify FILE`: the parameters that a record of a run shows. */
export function defineIdentify(program: Command): void {
  const command = program
    .command('identify')
    .description('momentum, ηλ, rate and regime of every mode from a record of a run, and how sure they are')
    .argument('<file>', 'iterates or losses: .csv, .json, .mtx or .npy; - for standard input');
  addMethodOptions(command)
    .option('--loss', 'the loss and not the points, where the file has both or does not say')
    .addOption(
      new Option('--errors <where>', 'of each number observed, or of the gradient in each step')
        .choices(['observation', 'gradient'])
        .default('observation'),
    )
    .addOption(integerFlag('--modes <n>', 'how many modes there are (default: as many as the file shows)'))
    .addOption(new Option('--format <name>', 'format of the file, whatever its ending').choices(FORMATS))
    .addOption(outputOption('write what was found: .txt or .json', ['.txt', '.json']))
    .option('--json', 'print one JSON document')
    .addHelpText('after', HELP)
    .action(async (file: string, flags: Flags) => {
      const [{ identify }, { readTrajectory }, { observedOfRecord }] = await Promise.all([
        import('../../dynamics/identify.ts'),
        import('../../io/read-trajectory.ts'),
        import('../../io/observed-of-record.ts'),
      ]);
      const method = secondOrderOf(flags, 'identify');
      const parameters = givenParameters(flags);
      refuseForeign(method, parameters);
      const { bytes, ...source } = await readInput(file, flags.format);
      const wanted = flags.loss === true ? 'loss' : 'iterates';
      const { rows, observed } = observedOfRecord(inputName(file), readTrajectory(bytes, source), wanted);
      const result = identify(rows, method, {
        parameters,
        observed,
        errors: flags.errors,
        modes: flags.modes,
      });
      const text = (): string => describeIdentification(result, `${method.title} in ${inputName(file)}`);
      const json = (): string => toJson(result);
      await output(flags, { text, json, file: { '.txt': text, '.json': json } });
    });
}
