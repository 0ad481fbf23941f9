import { formatNumber } from '../render/format-number.ts';
import { textTable } from '../render/text-table.ts';
import type { MethodMemory, MethodResponse } from '../response/method-response.ts';
import { facts, type Fact } from './facts.ts';
import { indented } from './indented.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** A velocity with this share of its final value has it all. */
const FULL = 0.995;

/** A share in percent. */
export function percent(value: number): string {
  return `${formatNumber(100 * value, { digits: 3 })} %`;
}

/** Describes what a method does whatever the curvature, section by section. */
export function describeMethodResponse({ memory, threshold, family }: MethodResponse): readonly string[] {
  const sharpness =
    threshold.sharpness === null
      ? 'no curvature is stable'
      : `λ < ${show(threshold.sharpness)}, where a ${threshold.boundary ?? 'boundary'} ends stability`;
  const decay = family.shift === undefined || family.shift === 0 ? '' : ` (weight decay adds ${show(family.shift)})`;
  return [
    memory === null
      ? section('Memory of gradients', [['none', `β = ${show(family.beta)} is not from 0 to below 1`]])
      : section('Memory of gradients', memoryFacts(memory)),
    ...(memory === null ? [] : [`What momentum makes of gradients cos ωk\n${filterTable(memory)}`]),
    section('Sharpness', [['stable', `${sharpness}${decay}`]]),
  ];
}

function memoryFacts({
  window,
  windowShare,
  halfLife,
  window95,
  effectiveRate,
  velocity,
  buildUp,
}: MethodMemory): readonly Fact[] {
  // Once it is all there, nothing more happens.
  const rising = buildUp.filter((_, i) => i === 0 || (buildUp[i - 1]?.fraction ?? 1) < FULL);
  const fractions = rising.map(({ steps, fraction }) => `${percent(fraction)} (${steps})`);
  return [
    [
      'window',
      `1/(1 − β) = ${show(window)} gradients, with ${percent(windowShare)} of the weight; 95 % in ${formatNumber(window95)}`,
    ],
    ['half-life', `${show(halfLife)} iterations`],
    [
      'effective rate',
      `η/(1 − β) = ${show(effectiveRate)} under constant gradients, ${show((effectiveRate * velocity.alternating) / velocity.constant)} under alternating ones`,
    ],
    ['build-up', `${fractions.join(', ')} of the final velocity after (so many) steps`],
  ];
}

function filterTable({ frequencies }: MethodMemory): string {
  return indented(
    textTable(frequencies, [
      { head: 'ω', cell: ({ omega }) => formatNumber(omega) },
      { head: 'period', cell: ({ omega }) => formatNumber((2 * Math.PI) / omega) },
      { head: 'average', cell: ({ magnitude }) => formatNumber(magnitude) },
      { head: 'velocity', cell: ({ velocityMagnitude }) => formatNumber(velocityMagnitude) },
      { head: 'phase', cell: ({ phase }) => `${degrees(phase)}°` },
    ]),
  );
}

/** An angle in degrees; what sin π leaves of nothing is nothing. */
export function degrees(angle: number): string {
  const value = (angle * 180) / Math.PI;
  return formatNumber(Math.abs(value) < 1e-9 ? 0 : value, { digits: 3 });
}

/** Facts under a heading. */
export function section(heading: string, list: readonly Fact[]): string {
  return `${heading}\n${facts(list)}`;
}
