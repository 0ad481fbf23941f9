import { Option, type Command } from 'commander';
import type { FlowComparisonOptions } from '../../dynamics/compare-with-flow.ts';
import type { Matching } from '../../dynamics/flow.ts';
import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import { heavyBall } from '../../methods/heavy-ball.ts';
import { nesterov } from '../../methods/nesterov.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { Objective } from '../../objectives/objective.ts';
import { describeFlow } from '../describe-flow.ts';
import { flowCsv } from '../flow-csv.ts';
import type { ShownFlow } from '../flow-equation.ts';
import { FLOW_PICTURES } from '../flow-picture.ts';
import {
  addMethodOptions,
  givenParameters,
  methodOf,
  methodText,
  parametersOf,
  secondOrderOf,
  type MethodFlags,
} from '../method-options.ts';
import { integerFlag } from '../number-option.ts';
import { addObjectiveOptions, objectiveOf, startOf, type ObjectiveFlags } from '../objective-options.ts';
import { outputOption } from '../output-option.ts';
import { output } from '../output.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { toJson } from '../to-json.ts';

/** As many iterations, with the solution beside each, take a second and some hundred megabytes. */
const MOST_STEPS = 1e6;
/** The endings of the files that -o writes. */
const ENDINGS = ['.csv', '.svg', '.json'];

/** The equations, of which two are called after the method that they belong to. */
const HIGH_RESOLUTION = 'high-resolution';
const EQUATIONS = [heavyBall.name, nesterov.name, HIGH_RESOLUTION];

interface Flags extends MethodFlags, ObjectiveFlags, ThemeFlags {
  readonly equation: string;
  readonly matching?: Matching;
  readonly steps: number;
  readonly picture?: (typeof FLOW_PICTURES)[number];
  readonly output?: string;
  readonly json?: true;
}

const HELP = `
Equations:
  ${heavyBall.name}       θ̈ + cθ̇ + ∇f = 0, matched as --matching says; of higher orders one with more velocities
  ${nesterov.name}         θ̈ + (3/t)θ̇ + ∇f = 0 beside iterates with the momentum (k − 1)/(k + 2); takes --eta alone
  ${HIGH_RESOLUTION}  θ̈ + cθ̇ + δ∇²f θ̇ + φ∇f = 0 of heavy ball (δ = 0) or Nesterov, with the start velocity that loses no order

Where f is quadratic along the solution, its closed form stands beside the integrated one.

Examples:
  heavyball flow --lr 0.003 --momentum 0.9 --matching textbook
  heavyball flow --equation ${nesterov.name} --lr 0.0025 --steps 400 --picture energy -o energy.svg
  heavyball flow --equation ${HIGH_RESOLUTION} --method ${nesterov.name} --lr 0.001 --momentum 0.9 --objective rosenbrock`;

/** `heavyball flow`: the ODE limit, and how closely the iterates follow it. */
export function defineFlow(program: Command): void {
  const command = program
    .command('flow')
    .description(
      'the differential equation that the iterates follow, the gap between the two, and energies along both',
    );
  addObjectiveOptions(addMethodOptions(command))
    .addOption(new Option('--equation <name>', 'which equation').choices(EQUATIONS).default(heavyBall.name))
    .option('--matching <name>', 'conformal, central or textbook (default: conformal)')
    .addOption(integerFlag('--steps <n>', 'iterations compared with the equation').default(100))
    .addOption(new Option('--picture <name>', 'what -o draws (default: coordinates)').choices(FLOW_PICTURES))
    .addOption(themeOption())
    .addOption(
      outputOption('write iterates and solution at matched times: .csv or .json; or the picture: .svg', ENDINGS),
    )
    .option('--json', 'print one JSON document')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      if (flags.picture !== undefined && flags.output === undefined) {
        throw inputRangeError(`--picture must stand beside -o, got ${flags.picture} alone`);
      }
      if (flags.matching !== undefined && flags.equation !== heavyBall.name) {
        throw inputRangeError(`--matching must be for --equation ${heavyBall.name}, got ${flags.equation}`);
      }
      const method = methodOf(flags);
      if (flags.equation === heavyBall.name && !isSecondOrder(method)) await followHigherOrder(method, flags);
      else await follow(flags);
    });
}

async function followHigherOrder(
  method: Exclude<AnyMethod, ReturnType<typeof secondOrderOf>>,
  flags: Flags,
): Promise<void> {
  const { higherOrderFlowForms } = await import('../higher-order-flow.ts');
  const { matching = 'conformal' } = flags;
  const parameters = parametersOf(flags);
  const { objective, options } = await subjectOf(flags);
  await output(flags, await higherOrderFlowForms(method, parameters, objective, { ...options, matching }));
}

async function follow(flags: Flags): Promise<void> {
  const { shown, objective, title, document } = await compare(flags);
  const { exact, energy, iterationEnergies, proved } = shown;
  const json = (): string =>
    toJson({ equation: flags.equation, ...document, exact, energy, iterationEnergies, proved });
  const picture = async (): Promise<string> => {
    const { coordinatesPicture, energyPicture } = await import('../flow-picture.ts');
    const options = { theme: flags.theme, title };
    return flags.picture === 'energy' ? energyPicture(shown, objective, options) : coordinatesPicture(shown, options);
  };
  await output(flags, {
    text: () => describeFlow(shown, title),
    json,
    file: { '.csv': () => flowCsv(shown), '.svg': picture, '.json': json },
  });
}

/** A comparison, as the library has it and as it is shown. */
interface Compared {
  readonly shown: ShownFlow;
  readonly document: object;
  readonly objective: Objective;
  readonly title: string;
}

async function compare(flags: Flags): Promise<Compared> {
  const { shownFlow, shownHighResolutionFlow, shownNesterovFlow } = await import('../flow-equation.ts');
  if (flags.equation === nesterov.name) {
    const { compareWithNesterovFlow } = await import('../../dynamics/compare-with-nesterov-flow.ts');
    const eta = rateAlone(flags);
    const { objective, options } = await subjectOf(flags);
    const document = compareWithNesterovFlow({ eta }, objective, options);
    const title = `${nesterov.title}’s sequence (η = ${eta})`;
    return { shown: shownNesterovFlow(document, objective), document, objective, title };
  }
  const method = secondOrderOf(flags, `--equation ${flags.equation}`);
  const parameters = parametersOf(flags);
  const { objective, options } = await subjectOf(flags);
  const title = methodText(method, parameters);
  if (flags.equation === HIGH_RESOLUTION) {
    const { compareWithHighResolutionFlow } = await import('../../dynamics/compare-with-high-resolution-flow.ts');
    const document = compareWithHighResolutionFlow(method, parameters, objective, options);
    return { shown: shownHighResolutionFlow(document, objective), document, objective, title };
  }
  const { compareWithFlow } = await import('../../dynamics/compare-with-flow.ts');
  const { matching = 'conformal' } = flags;
  const document = compareWithFlow(method, parameters, objective, { ...options, matching });
  return { shown: shownFlow(document, method, objective), document, objective, title };
}

/** What is minimised, from where and for how long. */
async function subjectOf(
  flags: Flags,
): Promise<{ objective: Objective; options: Pick<FlowComparisonOptions, 'steps' | 'start'> }> {
  if (flags.steps > MOST_STEPS) {
    throw inputRangeError(`--steps must be at most ${MOST_STEPS}, all of which are kept, got ${flags.steps}`);
  }
  const start = startOf(flags);
  const objective = await objectiveOf(spectrumBeside(flags));
  return { objective, options: { steps: flags.steps, ...(start === undefined ? {} : { start }) } };
}

/** The learning rate of the sequence, whose momentum is its own. */
function rateAlone(flags: Flags): number {
  const { method } = flags;
  if (method !== heavyBall.name && method !== nesterov.name) {
    throw inputRangeError(`--method must be ${nesterov.name} for --equation ${nesterov.name}, got ${method}`);
  }
  const { eta, ...others } = givenParameters(flags);
  const [other] = Object.keys(others).filter((name) => name !== 'kappa');
  if (other !== undefined) {
    throw inputRangeError(
      `--equation ${nesterov.name} must have --eta alone, whose momentum is (k − 1)/(k + 2), got ${other} too`,
    );
  }
  if (typeof eta !== 'number') throw inputRangeError('--eta (or --lr) must be given, got nothing');
  return eta;
}
