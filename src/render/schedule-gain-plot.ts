import { extremesOf } from '../numeric/extremes-of.ts';
import type { ScheduleResponse } from '../response/schedule-response.ts';
import { krylovBound } from '../tuning/krylov-bound.ts';
import type { Axis } from './axis.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { element, type Markup } from './markup.ts';
import { pathOf } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { printNumber } from './print-number.ts';
import { thinSeries } from './thin-series.ts';

/** One line of the plot: a value for each step from 0 on. */
export interface GainCurve {
  /** Sizes, ≥ 0. */
  readonly values: readonly number[];
  /** Whether the plot reaches down to its end; the errors of one curvature may vanish long before those of the other. */
  readonly isFloor: boolean;
  /** Its look and its name. */
  readonly entry: LegendEntry;
}

/** Errors below the one and growth above the other leave the plot. */
const LEAST = 1e-16;
const MOST = 1e12;

/** The gain of the worst curvature, the errors of the two ends, and the Krylov bound where there is one. */
export function gainCurves({ schedule, spectrum, worst, ends }: ScheduleResponse): readonly GainCurve[] {
  const line = (label: string, style: string): LegendEntry => ({ swatch: 'line', style, label });
  const largest = Math.max(...ends.map(({ residuals }) => Math.abs(residuals[schedule.steps]!)));
  const errors = ends.map(({ lambda, residuals }, i) => ({
    values: residuals.map(Math.abs),
    isFloor: Math.abs(residuals[schedule.steps]!) === largest,
    entry: line(`error at λ = ${printNumber(lambda)}`, ['hb-stroke-2', 'hb-stroke-3 hb-dash'][i] ?? ''),
  }));
  const gain = {
    values: worst.gains,
    isFloor: true,
    entry: line(`largest gain at λ = ${printNumber(worst.lambda)}`, 'hb-thick hb-stroke-1'),
  };
  if (!(spectrum.mu > 0)) return [gain, ...errors];
  const bound = {
    values: Array.from({ length: schedule.steps + 1 }, (_, k) => krylovBound(spectrum, k)),
    isFloor: true,
    entry: line('Krylov bound on [μ, L]', 'hb-thin hb-dot hb-stroke-5'),
  };
  return [gain, ...errors, bound];
}

/** Gains and errors against the step, on a logarithmic axis. */
export function gainPlot(curves: readonly GainCurve[], steps: number, box: Box): Markup {
  const x = wholeTicks(linearAxis({ title: 'step k', domain: [0, steps], range: [box.x, box.x + box.width] }));
  const y = logAxis({ title: 'relative to the start', domain: heights(curves), range: [box.y + box.height, box.y] });
  return plotFrame(
    x,
    y,
    { grid: true },
    ...curves.map(({ values, entry }) => {
      const points = thinSeries(values, box.width).map((k) => ({ x: x.project(k), y: y.project(values[k]!) }));
      return element('path', { class: `hb-line ${entry.style}`, d: pathOf(points) });
    }),
  );
}

/** An axis of steps, of which there are no halves. */
function wholeTicks(axis: Axis): Axis {
  const ticks = axis.ticks.filter(({ value }) => Number.isInteger(value));
  return { ...axis, ticks: ticks.map(({ value }) => ({ value, label: String(value) })) };
}

/** From a little below the last error to a little above the largest gain, within bounds. */
function heights(curves: readonly GainCurve[]): readonly [number, number] {
  const ends = curves.filter(({ isFloor }) => isFloor).map(({ values }) => values[values.length - 1]!);
  const least = Math.min(...ends.filter((value) => value > 0), 0.5);
  const [, most] = extremesOf(curves.flatMap(({ values }) => values));
  return [Math.max(least / 5, LEAST), 2 * Math.min(most, MOST)];
}
