import type { Command } from 'commander';
import type { SimulationOptions } from '../../dynamics/simulation-options.ts';
import { describeTrajectory } from '../describe-trajectory.ts';
import { addMethodOptions, methodOf, methodText, parametersOf, type MethodFlags } from '../method-options.ts';
import { integerFlag, numberFlag } from '../number-option.ts';
import { addObjectiveOptions, objectiveOf, startOf, type ObjectiveFlags } from '../objective-options.ts';
import { outputOption } from '../output-option.ts';
import { output } from '../output.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { toJson } from '../to-json.ts';
import { trajectoryCsv } from '../trajectory-csv.ts';

interface Flags extends MethodFlags, ObjectiveFlags {
  readonly steps?: number;
  readonly tolerance?: number;
  readonly every?: number;
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball simulate`: the iteration itself, and its rate beside the predicted one. */
export function defineSimulate(program: Command): void {
  const command = program
    .command('simulate')
    .description('run the iteration, and compare its measured rate with the predicted one');
  addObjectiveOptions(addMethodOptions(command))
    .addOption(integerFlag('--steps <n>', 'largest number of iterations (default: 1000)'))
    .addOption(numberFlag('--tolerance <ε>', 'stop when the gradient has shrunk by this factor (default: 1e-9)'))
    .addOption(integerFlag('--every <n>', 'record every n-th iterate (default: 1)'))
    .addOption(outputOption('write all recorded iterates: .csv or .json', ['.csv', '.json']))
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  heavyball simulate --lr 0.03 --momentum 0.7\n' +
        '  heavyball simulate --lr 0.001 --momentum 0.9 --objective rosenbrock --steps 20000',
    )
    .action(async (flags: Flags) => {
      const { simulate } = await import('../../dynamics/simulate.ts');
      const { rateFacts } = await import('../rate-facts.ts');
      const method = methodOf(flags);
      const parameters = parametersOf(flags);
      const objective = await objectiveOf(spectrumBeside(flags));
      const trajectory = simulate(method, parameters, objective, optionsOf(flags));
      const json = (): string => toJson(trajectory);
      await output(flags, {
        text: () =>
          describeTrajectory(
            trajectory,
            methodText(method, parameters),
            rateFacts(trajectory, method, parameters, objective),
          ),
        json,
        file: { '.csv': () => trajectoryCsv(trajectory), '.json': json },
      });
    });
}

function optionsOf(flags: Flags): SimulationOptions {
  const { steps: maxSteps, tolerance, every } = flags;
  const start = startOf(flags);
  return {
    ...(start === undefined ? {} : { start }),
    ...(maxSteps === undefined ? {} : { maxSteps }),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(every === undefined ? {} : { record: { every } }),
  };
}
