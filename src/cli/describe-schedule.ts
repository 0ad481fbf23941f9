import { extremesOf } from '../numeric/extremes-of.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { counted } from '../render/spectrum-words.ts';
import { textTable, type TextColumn } from '../render/text-table.ts';
import type { ScheduleMode } from '../response/schedule-mode.ts';
import type { ScheduleResponse } from '../response/schedule-response.ts';
import type { Rate } from '../tuning/lower-bound.ts';
import { badgeFacts } from './badge-facts.ts';
import { facts, type Fact } from './facts.ts';
import { sampledSteps } from './sampled-steps.ts';
import type { ScheduleComparison } from './schedule-comparison.ts';
import { spectrumText } from './spectrum-text.ts';

const show = (value: number): string => formatNumber(value);
const rateText = (rate: number): string => formatRate({ rate, gap: 1 - rate }, { digits: 6 });

/** Describes a schedule on a spectrum for a terminal: what it is, what it does, and some of its steps. */
export function describeSchedule(response: ScheduleResponse, comparison: ScheduleComparison): string {
  const { schedule, spectrum } = response;
  return [
    `${schedule.name}, ${counted(schedule.steps, 'step')}, on ${spectrumText(spectrum)}`,
    '',
    facts([
      ...parameterFacts(response),
      ...stabilityFacts(response),
      ...errorFacts(response, comparison),
      ['rates at will', switchingText(comparison)],
    ]),
    '',
    stepTable(response),
  ].join('\n');
}

function parameterFacts({ schedule }: ScheduleResponse): readonly Fact[] {
  const { beta, gamma, eta } = schedule.given ?? schedule;
  const ahead = gamma.every((value) => value === 0)
    ? 'none'
    : gamma.every((value, i) => value === beta[i])
      ? 'γ = β'
      : `γ ${rangeText(gamma)}`;
  const list: Fact[] = [
    ['learning rate', `η ${rangeText(eta)}`],
    ['momentum', `β ${rangeText(beta)}`],
    ['look-ahead', ahead],
  ];
  if (schedule.given !== undefined) {
    list.push(['rate outside', `the same with the rate inside has β ${rangeText(schedule.beta)}`]);
  }
  return list;
}

function rangeText(list: readonly number[]): string {
  const [least, most] = extremesOf(list);
  if (least === most) return `= ${show(least)} throughout`;
  return `from ${show(least)} to ${show(most)}, first ${show(list[0] ?? NaN)}, last ${show(list.at(-1) ?? NaN)}`;
}

function stabilityFacts({ frozen, worst, growthBound, repeated, resonance }: ScheduleResponse): readonly Fact[] {
  const { stability, rates, worstStep, worstLambda } = frozen;
  const place = `step ${worstStep} at λ = ${show(worstLambda)}: ρ = ${rateText(rates[worstStep - 1] ?? NaN)}`;
  const bound = growthBound === null ? '' : `; no curvature exceeds ${show(growthBound)}`;
  const forever = `× ${rateText(repeated.factor)} a step at λ = ${show(repeated.lambda)}`;
  const together =
    resonance === null
      ? `${repeated.stability} if repeated for ever: ${forever}`
      : `UNSTABLE if repeated for ever, though each step is stable: λ = ${show(resonance.lambda)} resonates, × ${rateText(resonance.factor)} a step`;
  return [
    ['each step alone', `${stability}, worst in ${place}`],
    ['all together', together],
    ['largest gain', `× ${show(worst.peak.peak)} after step ${worst.peak.step} at λ = ${show(worst.lambda)}${bound}`],
  ];
}

function errorFacts(
  { schedule, ends, final, averageRate }: ScheduleResponse,
  { bestConstants, badge, krylovBound }: ScheduleComparison,
): readonly Fact[] {
  const endText = ({ lambda, residuals }: ScheduleMode): string =>
    `${show(Math.abs(residuals.at(-1) ?? NaN))} at λ = ${show(lambda)}`;
  const list: Fact[] = [
    [
      'error at the end',
      `${ends.map(endText).join(', ')}; worst ${sizeText(final.error, averageRate)} at λ = ${show(final.lambda)}`,
    ],
    ['average rate', `${rateText(averageRate)} a step`],
  ];
  if (bestConstants !== null && krylovBound !== null) {
    const { rate, rateGap } = bestConstants;
    const average = krylovRate(bestConstants, schedule.steps);
    const reach = `error ${sizeText(krylovBound, average)}, ${rateText(average)} a step`;
    list.push(['best constants', `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })}, as a limit`]);
    list.push(...badgeFacts(badge).map(([name, text]): Fact => ['', `${name}: ${text}`]));
    list.push(['Krylov bound', `${reach}: nothing promises less on [μ, L] in ${counted(schedule.steps, 'step')}`]);
  }
  return list;
}

/** The k-th root of the Krylov bound, which may itself be too small for a double. */
function krylovRate({ rateDecay }: Rate, k: number): number {
  return Math.exp((Math.LN2 - Math.log1p(Math.exp(-2 * k * rateDecay))) / k - rateDecay);
}

/** The size of an error that is 0 only if it shrinks by 0 a step, on average. */
function sizeText(size: number, average: number): string {
  return size === 0 && average > 0 ? `below ${show(Number.MIN_VALUE)}` : show(size);
}

function switchingText({ switching }: ScheduleComparison): string {
  if (switching === null)
    return 'the circle criterion says nothing: it asks for constant momentum and positive curvature';
  const { certified, least, most, margin } = switching;
  const range = `ηλ changing at will in [${show(least)}, ${show(most)}]`;
  return certified
    ? `stable for ${range}, by the circle criterion (margin ${show(margin)})`
    : `not certified for ${range}, by the circle criterion (margin ${show(margin)})`;
}

function stepTable({ schedule, frozen, worst, ends }: ScheduleResponse): string {
  const { beta, eta } = schedule.given ?? schedule;
  const steps = sampledSteps(schedule.steps + 1).slice(1);
  const error = ({ lambda, residuals }: ScheduleMode): TextColumn<number> => ({
    head: `error, λ = ${show(lambda)}`,
    cell: (k) => show(residuals[k] ?? NaN),
  });
  return textTable(steps, [
    { head: 'k', cell: String },
    { head: 'β', cell: (k) => show(beta[k - 1] ?? NaN) },
    { head: 'η', cell: (k) => show(eta[k - 1] ?? NaN) },
    { head: 'ρ alone', cell: (k) => rateText(frozen.rates[k - 1] ?? NaN) },
    { head: `gain, λ = ${show(worst.lambda)}`, cell: (k) => show(worst.gains[k] ?? NaN) },
    ...ends.map(error),
  ]);
}
