import type { Stability } from '../mode/mode.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { textTable } from '../render/text-table.ts';
import type { MethodResponse } from '../response/method-response.ts';
import type { ModeResponse } from '../response/mode-response.ts';
import type { NoiseMoments } from '../response/noise-response.ts';
import type { SpectrumResponse } from '../response/spectrum-response.ts';
import { describeMethodResponse, percent, section } from './describe-method-response.ts';
import type { Fact } from './facts.ts';
import { indented } from './indented.ts';
import { meanSquareSection } from './mean-square-section.ts';
import { responseHeading } from './response-heading.ts';

/** The noise that the variances are shown for. */
export interface ShownNoise {
  /** The variance of one example's gradient. */
  readonly exampleVariance: number;
  /** How many examples a gradient is the mean of. */
  readonly batch: number;
}

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** A geometric envelope with a larger constant says less than the linear one. */
const LARGE = 1e4;

/** Describes what the rate of one mode hides, for a terminal. */
export function describeModeResponse(
  title: string,
  response: ModeResponse,
  method: MethodResponse,
  noise: ShownNoise,
): string {
  const { mode } = response;
  const rate = formatRate({ rate: mode.spectralRadius, gap: mode.gap }, { digits: 6 });
  return [
    `${title} on λ = ${show(mode.lambda)}: ρ = ${rate}, ${mode.regime}, ${mode.stability}`,
    section('Transient: from any start', transientFacts(response)),
    section('From rest', [['overshoot', overshootText(response)], settlingFact(response.settling, mode.stability)]),
    `${noiseHeading(noise)}\n${noiseTable(response, noise)}`,
    ...meanSquareSection(response),
    ...describeMethodResponse(method),
  ].join('\n\n');
}

/** Describes what the rate over a spectrum hides, for a terminal. */
export function describeSpectrumResponse(
  title: string,
  response: SpectrumResponse,
  method: MethodResponse,
  noise: ShownNoise,
): string {
  const { analysis, mostTransient, deepestOvershoot, iterations } = response;
  const epsilon = mostTransient.settling.epsilon;
  const [, settling] = settlingFact({ epsilon, steps: iterations.fromRest }, analysis.stability);
  const fromRest: Fact[] = [
    ['overshoot', deepestText(deepestOvershoot)],
    [
      'settling',
      `${settling}; by the rate alone ${iterations.asymptotic === Infinity && analysis.stability === 'stable' ? 'more than 1e200' : formatCount(iterations.asymptotic)}`,
    ],
  ];
  return [
    responseHeading(title, analysis),
    section(
      `Transient: from any start, the most on λ = ${show(mostTransient.mode.lambda)}`,
      transientFacts(mostTransient),
    ),
    section('From rest', fromRest),
    `Share of the modes in the error, from rest\n${sharesTable(response)}`,
    section(noiseHeading(noise), noiseFacts(response, noise)),
    ...describeMethodResponse(method),
  ].join('\n\n');
}

function transientFacts({ transient, mode }: ModeResponse): readonly Fact[] {
  const { peak, step, kreissConstant, envelope, pseudospectra, worstStart } = transient;
  const growth =
    peak === Infinity
      ? 'grows without bound'
      : step === 0
        ? 'none: ‖Tᵏ‖ ≤ 1'
        : `‖Tᵏ‖ = ${show(peak)}, ${whenText(step)}`;
  const laws = [
    ...(envelope.geometric < LARGE ? [`‖Tᵏ‖ ≤ ${show(envelope.geometric)} ρᵏ`] : []),
    ...(envelope.linear < Infinity ? [`‖Tᵏ‖ ≤ ${show(envelope.linear)} k ρᵏ`] : []),
  ];
  const perturbed = pseudospectra.map(({ epsilon, radius }) => `${show(radius)} at ε = ${formatNumber(epsilon)}`);
  return [
    ['peak', growth],
    ['envelope', laws.length > 0 ? laws.join(', and ') : 'T² = 0'],
    [
      'Kreiss',
      kreissConstant < Infinity ? `K = ${show(kreissConstant)}: the peak is from K to 2eK` : 'none: not bounded',
    ],
    ['perturbed', `ρ = ${formatRate({ rate: mode.spectralRadius, gap: mode.gap })} becomes ${perturbed.join(', ')}`],
    ...(worstStart === null || step === 0
      ? []
      : ([['worst start', `(θ₀, θ₋₁) ∝ (${show(worstStart.current)}, ${show(worstStart.previous)})`]] as const)),
  ];
}

function whenText(step: number): string {
  return step === Infinity ? 'in the limit' : `at k = ${formatCount(step)}`;
}

function overshootText({ overshoot: { first, deepest } }: ModeResponse): string {
  if (deepest.depth === Infinity) return 'grows without bound';
  if (deepest.depth === 0) return 'none';
  if (first === null) return `${percent(deepest.depth)} ${whenText(deepest.step)}`;
  const text = `${percent(first.depth)} at k = ${formatCount(first.step)}`;
  if (deepest.step === first.step) return text;
  return `first ${text}, deepest ${percent(deepest.depth)} ${whenText(deepest.step)}`;
}

function deepestText(response: ModeResponse): string {
  const text = overshootText(response);
  return response.overshoot.deepest.depth === 0 ? text : `${text}, the deepest on λ = ${show(response.mode.lambda)}`;
}

/** With real roots so near 1 that no double counts the steps, that is not the same as never. */
function settlingFact({ epsilon, steps }: ModeResponse['settling'], stability: Stability): Fact {
  const band = `within ${percent(epsilon)} of the start`;
  const unsettled = stability === 'stable' ? `not ${band} in 1e200 steps` : `never ${band}`;
  return ['settling', steps === Infinity ? unsettled : `${band} from k = ${formatCount(steps)} on`];
}

function noiseHeading({ exampleVariance, batch }: ShownNoise): string {
  const variance = exampleVariance / batch;
  return batch === 1
    ? `Under gradient noise of variance ${show(variance)}`
    : `Under gradient noise of variance ${show(exampleVariance)}/${batch} = ${show(variance)}`;
}

function noiseTable({ noise }: ModeResponse, { exampleVariance, batch }: ShownNoise): string {
  const rows: readonly (readonly [string, NoiseMoments])[] = [
    ['what the method stores', noise.stored],
    ['θ of the family', noise.iterate],
    ['look-ahead points y', noise.lookAhead],
    ['steps θ₊ − θ', noise.step],
    ['velocity, v ← βv + g', noise.velocity],
    ['average, v ← βv + (1 − β)g', noise.averagedVelocity],
  ];
  return indented(
    textTable(rows, [
      { head: 'of', align: 'left', cell: ([name]) => name },
      { head: 'variance', cell: ([, { variance }]) => show((variance * exampleVariance) / batch) },
      { head: 'lag-1 correlation', cell: ([, { correlation }]) => (correlation === null ? '–' : show(correlation)) },
    ]),
  );
}

function noiseFacts({ modes, lossFloor }: SpectrumResponse, { exampleVariance, batch }: ShownNoise): readonly Fact[] {
  const unit = exampleVariance / batch;
  const worst = modes.reduce((most, next) => (next.noise.stored.variance > most.noise.stored.variance ? next : most));
  return [
    ['iterates', `variance up to ${show(unit * worst.noise.stored.variance)}, on λ = ${show(worst.mode.lambda)}`],
    ['loss floor', `${show(unit * lossFloor)} above the minimum`],
  ];
}

/** At each step the error, and the three modes that have most of it. */
function sharesTable({ shares: { modes, steps, errors, shares } }: SpectrumResponse): string {
  const rows = steps.map((step, i) => ({ step, error: errors[i] ?? NaN, parts: shares[i] ?? [] }));
  const largest = (parts: readonly number[]): string =>
    parts
      .map((part, j) => ({ part, lambda: modes[j]?.lambda ?? NaN }))
      .sort((a, b) => b.part - a.part)
      .slice(0, 3)
      .map(({ part, lambda }) => `${percent(part)} on λ = ${formatNumber(lambda)}`)
      .join(', ');
  return indented(
    textTable(rows, [
      { head: 'k', cell: ({ step }) => formatCount(step) },
      { head: 'error', cell: ({ error }) => formatNumber(error) },
      { head: 'most of it', align: 'left', cell: ({ parts }) => largest(parts) },
    ]),
  );
}
