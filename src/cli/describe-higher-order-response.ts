import type { HigherOrderSharpnessThreshold } from '../stability/sharpness-threshold.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { textTable } from '../render/text-table.ts';
import type { HigherOrderMemory } from '../response/memory-of-higher-order.ts';
import type { HigherOrderResponse } from '../response/response-of-higher-order.ts';
import type { HigherOrderSpectrumResponse } from '../response/spectrum-response-of-higher-order.ts';
import { degrees, percent, section } from './describe-method-response.ts';
import type { ShownNoise } from './describe-response.ts';
import type { Fact } from './facts.ts';
import { indented } from './indented.ts';
import { meanSquareSection } from './mean-square-section.ts';
import { responseHeading } from './response-heading.ts';

/** What a method of higher order does whatever the curvature. */
export interface HigherOrderMethodResponse {
  /** Its memory of gradients; null where they do not fade, or are not all that moves it. */
  readonly memory: HigherOrderMemory | null;
  /** The curvatures that are stable. */
  readonly threshold: HigherOrderSharpnessThreshold;
}

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** Weights that a line has room for. */
const SHOWN = 6;

/** Describes what the rate of one mode of a method of higher order hides, for a terminal. */
export function describeHigherOrderResponse(
  title: string,
  response: HigherOrderResponse,
  method: HigherOrderMethodResponse,
  noise: ShownNoise,
): string {
  const { mode, settling } = response;
  return [
    `${title} on λ = ${show(mode.lambda)}: ρ = ${formatRate({ rate: mode.spectralRadius, gap: mode.gap }, { digits: 6 })}, ${mode.stability}`,
    section(`Transient: from any state ${stateText(mode.roots.length)}`, [['peak', peakText(response)]]),
    section('From rest', [
      ['overshoot', overshootText(response)],
      ['settling', settlingText(settling.epsilon, settling.steps)],
    ]),
    `${noiseHeading(noise)}\n${noiseTable(response, noise)}`,
    ...meanSquareSection(response),
    ...methodSections(method),
  ].join('\n\n');
}

/** Describes what the rate of a method of higher order over a spectrum hides, for a terminal. */
export function describeHigherOrderSpectrumResponse(
  title: string,
  response: HigherOrderSpectrumResponse,
  method: HigherOrderMethodResponse,
  noise: ShownNoise,
): string {
  const { analysis, modes, mostTransient, deepestOvershoot, iterations, lossFloor } = response;
  const { worst } = analysis;
  const unit = noise.exampleVariance / noise.batch;
  const noisiest = modes.reduce((most, next) =>
    next.noise.iterate.variance > most.noise.iterate.variance ? next : most,
  );
  const epsilon = mostTransient.settling.epsilon;
  return [
    responseHeading(title, analysis),
    section(
      `Transient: from any state ${stateText(worst.roots.length)}, the most on λ = ${show(mostTransient.mode.lambda)}`,
      [['peak', peakText(mostTransient)]],
    ),
    section('From rest', [
      ['overshoot', `${overshootText(deepestOvershoot)}, the deepest on λ = ${show(deepestOvershoot.mode.lambda)}`],
      [
        'settling',
        `${settlingText(epsilon, iterations.fromRest)}; by the rate alone ${formatCount(iterations.asymptotic)}`,
      ],
    ]),
    section(noiseHeading(noise), [
      [
        'iterates',
        `variance up to ${show(unit * noisiest.noise.iterate.variance)}, on λ = ${show(noisiest.mode.lambda)}`,
      ],
      ['loss floor', `${show(unit * lossFloor)} above the minimum`],
    ]),
    ...methodSections(method),
  ].join('\n\n');
}

/** (θₖ, …, θₖ₋₃): the points that a mode of order 4 remembers. */
function stateText(order: number): string {
  const digits = String(order - 1).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)));
  return order === 1 ? 'θₖ' : `(θₖ, …, θₖ₋${digits})`;
}

function peakText({ transient: { peak, step } }: HigherOrderResponse): string {
  if (peak === Infinity) return 'not bounded, or not known to be: the mode is not stable';
  return step === 0 ? 'none: ‖Aᵏ‖ ≤ 1' : `‖Aᵏ‖ = ${show(peak)}, at k = ${formatCount(step)}`;
}

function overshootText({ overshoot: { first, deepest } }: HigherOrderResponse): string {
  if (deepest.depth === Infinity) return 'not bounded, or not known to be';
  if (first === null)
    return deepest.depth === 0 ? 'none' : `${percent(deepest.depth)} at k = ${formatCount(deepest.step)}`;
  const text = `${percent(first.depth)} at k = ${formatCount(first.step)}`;
  return deepest.step === first.step
    ? text
    : `first ${text}, deepest ${percent(deepest.depth)} at k = ${formatCount(deepest.step)}`;
}

function settlingText(epsilon: number, steps: number): string {
  const band = `within ${percent(epsilon)} of the start`;
  return steps === Infinity ? `never ${band}` : `${band} from k = ${formatCount(steps)} on`;
}

function noiseHeading({ exampleVariance, batch }: ShownNoise): string {
  const variance = show(exampleVariance / batch);
  return `Under gradient noise of variance ${batch === 1 ? variance : `${show(exampleVariance)}/${batch} = ${variance}`}`;
}

function noiseTable({ noise }: HigherOrderResponse, { exampleVariance, batch }: ShownNoise): string {
  const rows = [
    ['iterates θ', noise.iterate],
    ['steps θ₊ − θ', noise.step],
  ] as const;
  return indented(
    textTable(rows, [
      { head: 'of', align: 'left', cell: ([name]) => name },
      { head: 'variance', cell: ([, { variance }]) => show((variance * exampleVariance) / batch) },
      { head: 'lag-1 correlation', cell: ([, { correlation }]) => (correlation === null ? '–' : show(correlation)) },
    ]),
  );
}

function methodSections({ memory, threshold }: HigherOrderMethodResponse): readonly string[] {
  return [
    ...(memory === null
      ? [section('Memory of gradients', [['none', 'old gradients do not fade, or are not all that moves θ']])]
      : [
          section('Memory of gradients', memoryFacts(memory)),
          `What the method makes of gradients cos ωk\n${filterTable(memory)}`,
        ]),
    section('Sharpness', [['stable', stableText(threshold)]]),
  ];
}

function memoryFacts({ weights, effectiveRate, alternatingRate, window95 }: HigherOrderMemory): readonly Fact[] {
  const shown = weights.slice(0, SHOWN).map((weight) => formatNumber(weight));
  return [
    ['weights', `${shown.join(', ')}, … of the latest gradients in a step`],
    ...(window95 === null ? [] : ([['window', `95 % in ${formatCount(window95)} steps`]] as const)),
    [
      'effective rate',
      `${show(effectiveRate)} under constant gradients, ${show(alternatingRate)} under alternating ones`,
    ],
  ];
}

function filterTable({ frequencies }: HigherOrderMemory): string {
  return indented(
    textTable(frequencies, [
      { head: 'ω', cell: ({ omega }) => formatNumber(omega) },
      { head: 'period', cell: ({ omega }) => formatNumber((2 * Math.PI) / omega) },
      { head: 'steps', cell: ({ magnitude }) => formatNumber(magnitude) },
      { head: 'phase', cell: ({ phase }) => `${degrees(phase)}°` },
    ]),
  );
}

function stableText({ stable }: HigherOrderSharpnessThreshold): string {
  if (stable.length === 0) return 'no curvature is';
  return stable
    .map(({ from, to, boundary }) => {
      const range = from === 0 ? `λ < ${show(to)}` : `${show(from)} < λ < ${show(to)}`;
      return boundary === null ? range : `${range}, where a ${boundary} ends stability`;
    })
    .join('; ');
}
