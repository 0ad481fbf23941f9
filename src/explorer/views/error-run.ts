import { normOf } from '../../numeric/norm-of.ts';
import type { ErrorSeries } from '../../render/error-series.ts';
import { printNumber } from '../../render/print-number.ts';
import { runFromRest } from '../../response/run-from-rest.ts';
import { thinned } from '../thinned.ts';
import type { HigherOrderMode } from '../../mode/higher-order-mode.ts';
import type { Mode } from '../../mode/mode.ts';
import type { Subject } from '../model.ts';

/** More modes than this are told apart by nobody, and are not summed up one by one while something is dragged. */
const MOST_MODES = 64;
/** Modes drawn one by one. */
const MOST_LINES = 3;
/** Beyond this, errors have left every picture. */
const LARGEST = 1e150;

/** How the error goes from rest with every mode at 1: in all, and in some modes. */
export function errorRun({ method, parameters, analysis }: Subject, steps: number): readonly ErrorSeries[] {
  const modes = thinned<Mode | HigherOrderMode>(analysis.modes, MOST_MODES);
  const valuesOf = ({ lambda }: Mode | HigherOrderMode): readonly number[] =>
    runFromRest(method, parameters, lambda, steps).map(Math.abs);
  const all = modes.map(valuesOf);
  const total = Array.from({ length: steps + 1 }, (_, k) => normOf(all.map((values) => values[k]!)));
  const distinct = modes.filter(({ lambda }, i) => lambda !== modes[i - 1]?.lambda);
  const lines = thinned(distinct, MOST_LINES).map((mode) => ({
    label: `mode λ = ${printNumber(mode.lambda)}`,
    values: finite(all[modes.indexOf(mode)] ?? []),
    predictedRate: mode.spectralRadius,
  }));
  return [
    { label: method.title, values: finite(total), predictedRate: analysis.rate, parameters },
    ...(distinct.length === 1 ? [] : lines),
  ];
}

function finite(values: readonly number[]): readonly number[] {
  const end = values.findIndex((value) => !(value < LARGEST));
  return end < 0 ? values : values.slice(0, end);
}
