import type { StabilityMap } from '../maps/stability-map.ts';
import type { ScheduleResponse } from '../response/schedule-response.ts';
import { badgeSentences } from './badge-sentences.ts';
import { capitalize } from './capitalize.ts';
import { lookAheadWords } from './parameter-words.ts';
import { printNumber, printRate } from './print-number.ts';
import { spectrumWords } from './spectrum-words.ts';

/** A schedule in sentences, for the caption of its picture. */
export function scheduleCaption(response: ScheduleResponse, plane: StabilityMap | null): readonly string[] {
  const { spectrum, frozen, worst, growthBound, final, averageRate } = response;
  const ground =
    plane === null
      ? 'The steps look ahead as no method of the plane does, so no region is drawn.'
      : `${capitalize(plane.title)}: ${lookAheadWords(plane.lookAhead)}.`;
  const bound =
    growthBound === null || growthBound === Infinity ? '' : `, below ${printNumber(growthBound)} for any curvature`;
  return [
    ground,
    ...spectrumWords(spectrum),
    ...badgeSentences(plane?.badge ?? null, 'The best constants'),
    `Each step by itself: ${frozen.stability}, worst in step ${frozen.worstStep} (ρ = ${rate(frozen.rates[frozen.worstStep - 1] ?? NaN)} at λ = ${printNumber(frozen.worstLambda)}). ${together(response)}`,
    `Largest gain ${printNumber(worst.peak.peak)} after step ${worst.peak.step} at λ = ${printNumber(worst.lambda)}${bound}. Largest error at the end ${printNumber(final.error)} at λ = ${printNumber(final.lambda)}: ${rate(averageRate)} a step.`,
  ];
}

function together({ resonance, repeated }: ScheduleResponse): string {
  if (resonance !== null) {
    return `Repeated for ever they diverge all the same: λ = ${printNumber(resonance.lambda)} resonates, ${rate(resonance.factor)} a step.`;
  }
  return `Repeated for ever: ${repeated.stability}, ${rate(repeated.factor)} a step.`;
}

function rate(value: number): string {
  return printRate({ rate: value, gap: 1 - value });
}
