import type { Command } from 'commander';
import type { Matching } from '../../dynamics/flow.ts';
import { isSecondOrder } from '../../methods/any-method.ts';
import { describeFlow } from '../describe-flow.ts';
import { addMethodOptions, methodOf, methodText, parametersOf, type MethodFlags } from '../method-options.ts';
import { integerFlag } from '../number-option.ts';
import { addObjectiveOptions, objectiveOf, startOf, type ObjectiveFlags } from '../objective-options.ts';
import { output } from '../output.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { toJson } from '../to-json.ts';
import { flowCsv } from '../flow-csv.ts';

interface Flags extends MethodFlags, ObjectiveFlags {
  readonly matching: Matching;
  readonly steps: number;
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball flow`: the ODE limit, and how closely the iterates follow it. */
export function defineFlow(program: Command): void {
  const command = program
    .command('flow')
    .description(
      'the ODE θ̈ + cθ̇ + ∇f = 0 (of higher orders one with more velocities) that the iterates follow, and the gap between the two',
    );
  addObjectiveOptions(addMethodOptions(command))
    .option('--matching <name>', 'conformal, central or textbook', 'conformal')
    .addOption(integerFlag('--steps <n>', 'iterations compared with the ODE').default(100))
    .option('-o, --output <file>', 'write iterates and ODE at matched times: .csv or .json')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  heavyball flow --lr 0.003 --momentum 0.9 --matching textbook')
    .action(async (flags: Flags) => {
      const method = methodOf(flags);
      const parameters = parametersOf(flags);
      const { matching, steps } = flags;
      const start = startOf(flags);
      const objective = await objectiveOf(spectrumBeside(flags));
      const options = { matching, steps, ...(start === undefined ? {} : { start }) };
      if (!isSecondOrder(method)) {
        const { higherOrderFlowForms } = await import('../higher-order-flow.ts');
        await output(flags, await higherOrderFlowForms(method, parameters, objective, options));
        return;
      }
      const { compareWithFlow } = await import('../../dynamics/compare-with-flow.ts');
      const comparison = compareWithFlow(method, parameters, objective, options);
      const json = (): string => toJson(comparison);
      await output(flags, {
        text: () => describeFlow(comparison, methodText(method, parameters)),
        json,
        file: { '.csv': () => flowCsv(comparison), '.json': json },
      });
    });
}
