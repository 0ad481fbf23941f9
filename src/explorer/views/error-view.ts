import { capitalize } from '../../render/capitalize.ts';
import { normOf } from '../../numeric/norm-of.ts';
import { asymptote, errorLine, passings, seriesStyle, type ErrorPlot } from '../../render/error-layers.ts';
import { passingOf, type ErrorSeries } from '../../render/error-series.ts';
import type { LegendEntry } from '../../render/legend.ts';
import { linearAxis } from '../../render/linear-axis.ts';
import { logAxis } from '../../render/log-axis.ts';
import { element, type Markup } from '../../render/markup.ts';
import { pathOf } from '../../render/path-of.ts';
import type { Box } from '../../render/place-labels.ts';
import { plotFrame } from '../../render/plot-frame.ts';
import { printNumber, printRate } from '../../render/print-number.ts';
import { transientCurve } from '../../response/transient-curve.ts';
import type { Model, Subject } from '../model.ts';
import { cycleRun } from '../cycle-run.ts';
import { errorRun } from './error-run.ts';
import type { View } from './view.ts';

/** Height of the plot in pixels. */
const HEIGHT = 260;
/** The plot shows at most this factor below ε, and at most this growth. */
const BELOW = 1e-3;
const GROWTH = 1e6;

/** What is said of the error around a cycle. */
const CYCLE_WORDS = 'Around its cycle, on a function that is no quadratic, the error is never less than';

/** The error against the iteration: per mode and in all, the predicted asymptote, the count and the transient envelope. */
export function errorView(model: Model): View {
  const { subject, against, state } = model;
  const own = errorRun(subject, state.steps);
  const other = against === null ? [] : errorRun(against, state.steps).slice(0, 1);
  const around = cycleSeries(model);
  const series = [...own, ...other];
  return {
    heading: 'Error against iterations',
    description: 'The error relative to the start against the iteration k, on a logarithmic axis.',
    height: HEIGHT,
    draw: (box) => drawErrors(model, series, around, box),
    entries: errorEntries([...series, ...around], subject),
    sentences: [
      ...[subject, ...(against === null ? [] : [against])].flatMap((one, i) => {
        const run = i === 0 ? own[0] : other[0];
        return run === undefined ? [] : [errorSentence(run, one, state.epsilon)];
      }),
      ...around.map(({ values }) => `${CYCLE_WORDS} ${printNumber(Math.min(...values))} of the start’s.`),
      ...(subject.kind === 'second' ? [] : ['There is no envelope of a method that remembers more than two points.']),
    ],
  };
}

/** The axis of iterations of a box. */
export function iterationAxis(steps: number, box: Box): ReturnType<typeof linearAxis> {
  return linearAxis({ title: 'iteration k', domain: [0, steps], range: [box.x, box.x + box.width] });
}

/** The error around the cycle on a function that is no quadratic, where one is asked for and known. */
function cycleSeries(model: Model): readonly ErrorSeries[] {
  const around = cycleRun(model, model.state.steps);
  if (around === null) return [];
  return [{ label: 'around its cycle', values: around.trajectory.iterates.map(normOf), predictedRate: 1 }];
}

function drawErrors(
  { subject, state }: Model,
  series: readonly ErrorSeries[],
  around: readonly ErrorSeries[],
  box: Box,
): Markup {
  const x = iterationAxis(state.steps, box);
  const y = logAxis({
    title: 'error ÷ start',
    domain: heights([...series, ...around], state.epsilon),
    range: [box.y + box.height, box.y],
  });
  const plot: ErrorPlot = { x, y, box, epsilon: state.epsilon };
  const now = x.project(state.step).toFixed(2);
  return plotFrame(
    x,
    y,
    { grid: true },
    envelope(subject, state.steps, plot),
    ...series.map((one, i) => asymptote(one, i, plot)),
    ...[...series, ...around].map((one, i) => errorLine(one, i, plot)),
    passings(series.slice(0, 1), plot),
    element('path', { class: 'hb-line hb-thin hb-dash', d: `M${now} ${box.y}v${box.height}` }),
  );
}

/** The most that the worst mode can be from any start: its envelope. */
function envelope({ kind, analysis }: Subject, steps: number, { x, y }: ErrorPlot): Markup | null {
  if (kind === 'higher') return null;
  const curve = transientCurve(analysis.worst, { steps });
  if (curve.envelope === null) return null;
  const points = curve.steps.flatMap((k, i) => {
    const value = curve.envelope?.[i] ?? NaN;
    return value > 0 && value < Infinity ? [{ x: x.project(k), y: y.project(value) }] : [];
  });
  return element('path', { class: 'hb-line hb-long-dash hb-stroke-1', d: pathOf(points) });
}

function heights(series: readonly ErrorSeries[], epsilon: number): readonly [number, number] {
  const all = series.flatMap(({ values }) => values.map((value) => value / values[0]!)).filter((value) => value > 0);
  const least = Math.max(Math.min(epsilon / 3, ...all), epsilon * BELOW);
  return [Math.max(least, 1e-300), 3 * Math.min(Math.max(1, ...all), GROWTH)];
}

const ENVELOPE: LegendEntry = {
  swatch: 'line',
  style: 'hb-long-dash hb-stroke-1',
  label: 'envelope of the worst mode, any start',
};

function errorEntries(series: readonly ErrorSeries[], { kind }: Subject): readonly LegendEntry[] {
  return [
    ...series.map(({ label }, i): LegendEntry => {
      const { shape, mark, line } = seriesStyle(i);
      return { swatch: 'line', style: line, mark: { shape, style: mark }, label };
    }),
    { swatch: 'line', style: 'hb-thin hb-dash', label: 'predicted: ρᵏ' },
    ...(kind === 'second' ? [ENVELOPE] : []),
  ];
}

function errorSentence({ label, values }: ErrorSeries, { analysis }: Subject, epsilon: number): string {
  const k = passingOf(values, epsilon);
  const rate = printRate({ rate: analysis.rate, gap: analysis.rateGap });
  const passing =
    k === null
      ? `above ε = ${printNumber(epsilon)} still at k = ${values.length - 1}`
      : `at most ε = ${printNumber(epsilon)} from k = ${k} on`;
  return `${capitalize(label)}: ρ = ${rate}; ${passing}.`;
}
