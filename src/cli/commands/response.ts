import { Option, type Command } from 'commander';
import type { Badge } from '../../certificates/badge-of.ts';
import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import type { HigherOrderMethod } from '../../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../../methods/method.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { ModeResponseOptions } from '../../response/mode-response.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import type { ShownNoise } from '../describe-response.ts';
import {
  addMethodOptions,
  hasParameters,
  methodOf,
  methodText,
  parametersOf,
  type MethodFlags,
} from '../method-options.ts';
import { integerFlag, numberFlag } from '../number-option.ts';
import { outputOption } from '../output-option.ts';
import { output, type OutputFlags } from '../output.ts';
import { RESPONSE_PICTURES, responsePicture } from '../response-picture.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { addSpectrumOptions, spectrumIsGiven, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { toJson } from '../to-json.ts';
import { tunedParameters } from '../tuned-parameters.ts';
import { withBadge } from '../with-badge.ts';
import { withProgress } from '../with-progress.ts';

interface Flags extends MethodFlags, SpectrumFlags, ThemeFlags, OutputFlags {
  readonly lambda?: number;
  readonly epsilon: number;
  readonly exampleVariance: number;
  readonly batch: number;
  readonly curvatureNoise?: number;
  readonly picture?: (typeof RESPONSE_PICTURES)[number];
}

/** What the command says, and what a picture needs beside the parameters. */
interface Response {
  readonly text: () => string;
  readonly document: object;
  readonly parameters: MethodParameters;
  readonly lambda: number;
  readonly spectrum: Spectrum | null;
  readonly badge: Badge | null;
}

const HELP = `
With --lambda: one mode. With a spectrum: the worst of its modes; --json has them all, and of an interval
its two ends. Without parameters the method is tuned to the spectrum, or has its textbook constants.

  Transient   the largest growth ‖Tᵏ‖ of a state (θₖ, θₖ₋₁), its envelopes and Kreiss constant, and what a
              perturbation of T of size ε can make of ρ
  From rest   how far the run swings beyond the minimum, and when it stays within --epsilon of the start
  Noise       stationary variances and correlations when gradients are noisy; the loss that is left
  Memory      how long gradients count, and what momentum makes of those that oscillate
  Sharpness   the largest stable curvature: the edge of stability

Pictures: transient (of the mode, or of the worst), noise (what speed costs in noise, over a spectrum),
frequency (magnitude and phase of the steps).

Examples:
  heavyball response --lr 0.1 --momentum 0.9 --lambda 1
  heavyball response --kappa 100
  heavyball response --lr 0.01 --momentum 0.9 --spectrum eigenvalues.csv --example-variance 4 --batch 32
  heavyball response --kappa 100 --picture noise -o frontier.svg`;

/** `heavyball response`: what the rate hides. */
export function defineResponse(program: Command): void {
  const command = program
    .command('response')
    .description('what the rate hides: transient growth, overshoot, noise, memory, and the sharpest stable curvature')
    .addOption(numberFlag('--lambda <λ>', 'one curvature, instead of a spectrum'));
  addSpectrumOptions(addMethodOptions(command))
    .addOption(numberFlag('--epsilon <ε>', 'settled: within this fraction of the start').default(0.02))
    .addOption(numberFlag('--example-variance <σ²>', 'variance of the gradient of one example').default(1))
    .addOption(integerFlag('--batch <B>', 'examples whose mean is a gradient').default(1))
    .addOption(numberFlag('--curvature-noise <s>', 'standard deviation of the curvature too: stability in mean square'))
    .addOption(new Option('--picture <name>', 'what -o draws (default: transient)').choices(RESPONSE_PICTURES))
    .addOption(themeOption())
    .addOption(outputOption('write the picture: .svg, or the document: .json', ['.svg', '.json']))
    .option('--json', 'print one JSON document')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      if (flags.picture !== undefined && flags.output === undefined) {
        throw inputRangeError(`--picture must stand beside -o, got ${flags.picture} alone`);
      }
      const method = methodOf(flags);
      const { text, document, ...subject } = await respond(method, flags);
      const json = (): string => toJson(document);
      const { picture = 'transient', theme } = flags;
      await output(flags, {
        text,
        json,
        file: { '.svg': () => responsePicture({ picture, method, theme, ...subject }), '.json': json },
      });
    });
}

/** One mode, or a spectrum. */
async function respond(method: AnyMethod, flags: Flags): Promise<Response> {
  const { epsilon, exampleVariance, batch, curvatureNoise, lambda } = flags;
  const noise = { exampleVariance, batch };
  checkNoise(noise);
  if (curvatureNoise !== undefined && curvatureNoise < 0) {
    throw inputRangeError(`--curvature-noise must be a number ≥ 0, got ${curvatureNoise}`);
  }
  if (!(epsilon > 0 && epsilon < 1))
    throw inputRangeError(`--epsilon must be a number between 0 and 1, got ${epsilon}`);
  if (lambda !== undefined) refuseSpectrum(flags);
  const options: ModeResponseOptions = {
    epsilon,
    ...(curvatureNoise !== undefined && {
      noise: { multiplicative: curvatureNoise, additive: Math.sqrt(exampleVariance / batch) },
    }),
  };
  if (!isSecondOrder(method)) return respondOfHigherOrder(method, flags, options, noise);
  if (lambda === undefined) return respondOnSpectrum(method, flags, options, noise);
  const [{ modeResponse }, { methodResponse }, { describeModeResponse }] = await Promise.all([
    import('../../response/mode-response.ts'),
    import('../../response/method-response.ts'),
    import('../describe-response.ts'),
  ]);
  const parameters = parametersOf(flags);
  const response = modeResponse(method, parameters, lambda, options);
  const whole = methodResponse(method, parameters);
  return {
    text: () => describeModeResponse(methodText(method, parameters), response, whole, noise),
    document: { ...whole, ...response, ...noise },
    parameters,
    lambda,
    spectrum: null,
    badge: null,
  };
}

/** A method that remembers more than two points; without a learning rate it is tuned to the spectrum. */
async function respondOfHigherOrder(
  method: HigherOrderMethod,
  flags: Flags,
  options: ModeResponseOptions,
  noise: ShownNoise,
): Promise<Response> {
  const { lambda } = flags;
  const [{ higherOrderResponse, higherOrderSpectrumResponse }, { higherOrderParameters }] = await Promise.all([
    import('../higher-order-response.ts'),
    import('../higher-order-parameters.ts'),
  ]);
  if (lambda !== undefined) {
    const subject = { method, parameters: parametersOf(flags), options, noise };
    return { ...(await higherOrderResponse(subject, lambda)), spectrum: null, badge: null };
  }
  const spectrum = await spectrumOfFlags(spectrumBeside(flags));
  const subject = { method, parameters: await higherOrderParameters(method, flags, spectrum), options, noise };
  const { analysis, ...answer } = await higherOrderSpectrumResponse(subject, spectrum);
  const response = { ...answer, spectrum, badge: null };
  return flags.eta === undefined && flags.lr === undefined ? withBadge(response, analysis) : response;
}

async function respondOnSpectrum(
  method: Method,
  flags: Flags,
  options: ModeResponseOptions,
  noise: ShownNoise,
): Promise<Response> {
  const [{ spectrumResponse }, { methodResponse }, { describeSpectrumResponse }] = await Promise.all([
    import('../../response/spectrum-response.ts'),
    import('../../response/method-response.ts'),
    import('../describe-response.ts'),
  ]);
  const spectrum = await spectrumOfFlags(spectrumBeside(flags));
  const isGiven = hasParameters(flags);
  const parameters = isGiven ? parametersOf(flags) : await tunedParameters(method, spectrum);
  const response = withProgress('modes', (onProgress) =>
    spectrumResponse(method, parameters, spectrum, { ...options, onProgress }),
  );
  const whole = methodResponse(method, parameters);
  const answer = {
    text: () => describeSpectrumResponse(methodText(method, parameters), response, whole, noise),
    document: { ...whole, ...response, ...noise },
    parameters,
    lambda: response.mostTransient.mode.lambda,
    spectrum,
    badge: null,
  };
  return isGiven ? answer : withBadge(answer, response.analysis);
}

function refuseSpectrum(flags: Flags): void {
  const { kappa, ...others } = spectrumBeside(flags) as Flags;
  if (spectrumIsGiven({ ...others, ...(kappa !== undefined && { kappa }) })) {
    throw inputRangeError('--lambda must stand alone, got a spectrum beside it');
  }
}

function checkNoise({ exampleVariance, batch }: ShownNoise): void {
  if (exampleVariance < 0) throw inputRangeError(`--example-variance must be a number ≥ 0, got ${exampleVariance}`);
  if (batch < 1) throw inputRangeError(`--batch must be a whole number ≥ 1, got ${batch}`);
}
