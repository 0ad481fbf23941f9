import { Option, type Command } from 'commander';
import type { Certification, MultiplierKind } from '../../certificates/certificate.ts';
import type { Cycle } from '../../certificates/cycle.ts';
import type { Trajectory } from '../../dynamics/trajectory.ts';
import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import type { HigherOrderMethod } from '../../methods/higher-order-method.ts';
import type { Method } from '../../methods/method.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { formatNumber } from '../../render/format-number.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { pointText } from '../describe-flow.ts';
import { addMethodOptions, hasParameters, methodOf, parametersOf, type MethodFlags } from '../method-options.ts';
import { integerFlag } from '../number-option.ts';
import { checkGradientOption, objectiveOf } from '../objective-options.ts';
import { outputOption } from '../output-option.ts';
import { output, type Forms, type OutputFlags } from '../output.ts';
import type { CommandRun } from '../program.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { toJson } from '../to-json.ts';
import { trajectoryCsv } from '../trajectory-csv.ts';
import { tunedParameters } from '../tuned-parameters.ts';
import { withProgress } from '../with-progress.ts';

/** The endings of the files that -o writes. */
const ENDINGS = ['.csv', '.svg', '.json'];

interface Flags extends MethodFlags, SpectrumFlags, ThemeFlags, OutputFlags {
  readonly kind: MultiplierKind;
  readonly taps: number;
  readonly replay?: number;
  readonly failOnCycle?: true;
  readonly objective?: string;
  readonly checkGradient?: true;
}

const KINDS: readonly MultiplierKind[] = ['sector', 'off-by-one', 'zames-falb', 'noncausal'];
/** Rounds of a cycle in a picture or a file, where no number of steps is given. */
const ROUNDS = 4;
/** At how many points an objective's curvatures are looked at: fewer where there are many coordinates, of which each is looked at in every point. */
const POINTS = 100;
const POINTS_OF_MANY = 10;
const MANY = 500;

const HELP = `
Without parameters the method is tuned to the quadratics of the class, or has its textbook constants.
The class: all μ-strongly convex functions with L-Lipschitz gradient, of any number of variables.

  global      a rate on the whole class, with the multiplier that proves it
  local only  a function of the class on which the method runs in a cycle; --replay simulates it
  undecided   neither is found

A method that remembers more than two points is judged by the circle criterion alone (--kind sector), and its cycles
are not looked for.

-o writes the run around the cycle: .csv, or over the level lines of its function: .svg.

Examples:
  heavyball certify --kappa 17.9
  heavyball certify --kappa 18 --replay 100000
  heavyball certify --method nesterov --beta 0.9 --eta 0.01 --mu 1 --L 100
  heavyball certify --objective ./mine.mjs --mu 1 --L 25
  heavyball certify --kappa 100 --fail-on-cycle`;

/** `heavyball certify`: what is certain beyond quadratics. */
export function defineCertify(program: Command, { exitWith }: CommandRun): void {
  const command = program
    .command('certify')
    .description('beyond quadratics: the certified rate on all smooth strongly convex functions, or a cycle on one');
  addSpectrumOptions(addMethodOptions(command))
    .addOption(
      new Option('--kind <name>', 'the richest kind of multiplier that may be used')
        .choices(KINDS)
        .default('noncausal'),
    )
    .addOption(integerFlag('--taps <n>', 'most taps on each side of a multiplier').default(12))
    .addOption(integerFlag('--replay <n>', 'simulate the cycle for so many steps, and measure its drift'))
    .option(
      '--objective <name>',
      'first look at random points whether this objective, as simulate takes it, is of the class',
    )
    .addOption(checkGradientOption())
    .option('--fail-on-cycle', 'exit with code 1 if there is a cycle, or the method is unstable')
    .addOption(themeOption())
    .addOption(outputOption('write the run around the cycle: .csv or .svg; or the document: .json', ENDINGS))
    .option('--json', 'print one JSON document')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      const method = methodOf(flags);
      const spectrum = await spectrumOfFlags(spectrumBeside(flags));
      if (spectrum.negative.length > 0) {
        const [first] = spectrum.negative;
        throw inputRangeError(`the spectrum must be that of a convex function for a certificate, got ${String(first)}`);
      }
      await refuseOutside(flags, spectrum);
      const certification = isSecondOrder(method)
        ? await certified(method, flags, spectrum)
        : await certifiedOfHigherOrder(method, flags, spectrum);
      await output(flags, await formsOf(flags, method, spectrum, certification));
      if (flags.failOnCycle && !certification.certified && certification.reason !== 'undecided') exitWith(1);
    });
}

async function certified(method: Method, flags: Flags, spectrum: Spectrum): Promise<Certification> {
  const { kind, taps } = flags;
  const parameters = hasParameters(flags) ? parametersOf(flags) : await tunedParameters(method, spectrum);
  const { certify } = await import('../../certificates/certify.ts');
  return certify(method, parameters, { mu: spectrum.mu, L: spectrum.L }, { kind, taps });
}

async function certifiedOfHigherOrder(
  method: HigherOrderMethod,
  flags: Flags,
  spectrum: Spectrum,
): Promise<Certification> {
  const [{ higherOrderParameters }, { certifyHigherOrder }] = await Promise.all([
    import('../higher-order-parameters.ts'),
    import('../../certificates/certify-higher-order.ts'),
  ]);
  const parameters = await higherOrderParameters(method, flags, spectrum);
  return certifyHigherOrder(method, parameters, { mu: spectrum.mu, L: spectrum.L });
}

/** Throws if the objective has a curvature that no function of the class has, at one of some random points. */
async function refuseOutside({ objective: name, checkGradient }: Flags, { mu, L }: Spectrum): Promise<void> {
  if (name === undefined) {
    if (checkGradient) throw inputRangeError('--check-gradient must stand beside --objective, got nothing to check');
    return;
  }
  const { curvatureOutside } = await import('../../objectives/curvature-outside.ts');
  const objective = await objectiveOf({ objective: name, ...(checkGradient && { checkGradient }) });
  const outside = withProgress('points', (onProgress) =>
    curvatureOutside(
      objective,
      { mu, L },
      { points: objective.dimension > MANY ? POINTS_OF_MANY : POINTS, onProgress },
    ),
  );
  if (outside === null) return;
  const { point, curvature } = outside;
  const wanted = curvature < 0 ? 'convex for a certificate' : `of the class, curvatures in [${mu}, ${L}]`;
  throw inputRangeError(
    `--objective ${objective.name} must be ${wanted}, got the curvature ${formatNumber(curvature, { digits: 6 })} at ${pointText(point)}`,
  );
}

async function formsOf(
  { replay: steps, theme }: Flags,
  method: AnyMethod,
  spectrum: Spectrum,
  certification: Certification,
): Promise<Forms> {
  const [{ analyze }, { replayCycle }, { describeCertification }] = await Promise.all([
    import('../../stability/analyze.ts'),
    import('../../certificates/replay-cycle.ts'),
    import('../describe-certification.ts'),
  ]);
  const cycle = certification.certified ? null : certification.cycle;
  if (cycle === null && steps !== undefined)
    throw inputRangeError(`--replay must be for a cycle, got ${answerOf(certification)}`);
  const replay = cycle !== null && steps !== undefined ? replayCycle(cycle, { steps }) : null;
  const analysis = analyze(method, certification.parameters, spectrum);
  const json = (): string => {
    const run = replay && { steps: replay.trajectory.iterations, drift: replay.drift, slack: replay.slack };
    return toJson({ ...certification, onQuadratics: analysis.rate, ...(run && { replay: run }) });
  };
  const run = (): { readonly cycle: Cycle; readonly trajectory: Trajectory } => {
    if (cycle === null)
      throw inputRangeError(`--output must be .json where there is no cycle to draw, got ${answerOf(certification)}`);
    return { cycle, trajectory: (replay ?? replayCycle(cycle, { steps: ROUNDS * cycle.length })).trajectory };
  };
  return {
    text: () => describeCertification(certification, { method, analysis, replay }),
    json,
    file: {
      '.csv': () => trajectoryCsv(run().trajectory),
      '.svg': async () => {
        const { cycleSvg } = await import('../../render/cycle-svg.ts');
        const { cycle: drawn, trajectory } = run();
        return cycleSvg(drawn, trajectory, { theme });
      },
      '.json': json,
    },
  };
}

function answerOf(certification: Certification): string {
  return certification.certified ? 'a certificate' : `the answer "${certification.reason}"`;
}
