import { Option, type Command } from 'commander';
import type { LayerSettings } from '../../maps/layer.ts';
import { addMethodOptions, type MethodFlags } from '../method-options.ts';
import { integerFlag, numberFlag } from '../number-option.ts';
import { objectiveNames } from '../objective-choice.ts';
import { checkGradientOption } from '../objective-options.ts';
import { addSpectrumOptions, type SpectrumFlags } from '../spectrum-options.ts';
import { parseAxis, parseSize, type AxisFlag, type SizeFlag } from './parse-axis.ts';

/** The flags that say which map is meant. */
export interface PlanFlags extends MethodFlags, SpectrumFlags {
  readonly layer?: string;
  readonly plane?: string;
  readonly lambda?: number;
  readonly objective?: string;
  readonly start?: string;
  readonly checkGradient?: true;
  readonly x?: AxisFlag;
  readonly y?: AxisFlag;
  readonly size?: SizeFlag;
  readonly precision?: LayerSettings['precision'];
  readonly epsilon?: number;
  readonly steps?: number;
  readonly end?: LayerSettings['end'];
  readonly against?: string;
  readonly methods?: string;
}

/** Adds the flags that say which map is meant. */
export function addPlanOptions(command: Command): Command {
  addSpectrumOptions(addMethodOptions(command.optionsGroup('Method and spectrum:')))
    .addOption(numberFlag('--lambda <λ>', 'a single curvature, with --layer or --plane'))
    .option('--objective <name>', `for --layer outcome: ${objectiveNames()}, or a module that exports one: ./mine.mjs`)
    .option('--start <θ,…>', 'where its runs start, numbers separated by commas')
    .addOption(checkGradientOption())
    .optionsGroup('The map:')
    .option('--layer <name>', 'what each cell shows, one of those below')
    .option('--plane <name>', 'what the axes are, one of those below')
    .addOption(axisFlag('--x <axis>', 'to the right: from:to[:count][:log|linear]'))
    .addOption(axisFlag('--y <axis>', 'upwards, the same way'))
    .addOption(
      new Option('--size <WxH>', 'cells across and up (default: 480x360; .vl.json: 240x180)').argParser(parseSize),
    )
    .optionsGroup('What some layers take:')
    .addOption(new Option('--precision <name>', 'of the kernel (default: fast)').choices(['fast', 'exact']))
    .addOption(
      numberFlag(
        '--epsilon <ε>',
        'what the error is to shrink to, for iterations; the gradient, for outcome (default: 1e-6)',
      ),
    )
    .addOption(integerFlag('--steps <N>', 'iterations of verdict, simulated and outcome (default: 500)'))
    .addOption(
      new Option('--end <name>', 'the end mode of damping-ratio and period (default: mu)').choices(['mu', 'L']),
    )
    .option('--against <method>', 'the method that speed-up compares with (default: gradient-descent)')
    .option('--methods <names>', 'those that fastest chooses from (default: gradient-descent,heavy-ball,nesterov)');
  return command;
}

function axisFlag(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => parseAxis(flags.replace(/ .*/, ''), text));
}
