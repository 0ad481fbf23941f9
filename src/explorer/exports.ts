import { explorerFragment } from '../io/explorer-fragment.ts';
import { gridMapSvg } from '../render/grid-map-svg.ts';
import { PLOT_WIDTH, plotPicture } from '../render/plot-picture.ts';
import type { Theme } from '../render/theme.ts';
import type { MapPoint } from '../maps/map-geometry.ts';
import { fillRows } from '../maps/fill-rows.ts';
import { mapLinesOf, mapPlanOf } from './jobs/map-picture.ts';
import type { Model, Subject } from './model.ts';
import { acrossAt, isOnOnePlane } from './momentum.ts';
import type { NumberRow } from './number-rows.ts';
import type { View } from './views/view.ts';

/** What the caption of a file ends with: how to come back to it. */
function noteOf({ state }: Model): string {
  return `heavyball explore --from-url '#${explorerFragment(state)}'`;
}

/** A view as a document with heading, legend and caption. */
export function viewSvg(model: Model, view: (model: Model, width: number) => View, theme: Theme): string {
  return plotPicture(view(model, PLOT_WIDTH), { theme, note: noteOf(model) }).markup;
}

/** The map as a document, with the parameters marked. */
export function mapSvg(model: Model, theme: Theme): string {
  const plan = mapPlanOf(model.state);
  const values = new Float64Array(plan.x.length * plan.y.length);
  fillRows(plan, 0, plan.y.length, values);
  const map = { ...plan, values };
  const { curves, marks } = mapLinesOf(map, model.state);
  const { subject, against } = model;
  const given = { kind: 'given', label: 'given parameters', at: placeOf(subject) } as const;
  const rival =
    against === null || !isOnOnePlane(subject.method, against.method)
      ? []
      : [{ kind: 'point', label: 'B', at: placeOf(against) } as const];
  return gridMapSvg(map, { curves, marks: [...marks, ...rival, given] }, { theme, note: noteOf(model) });
}

/** Where a method stands on the map. */
function placeOf({ method, parameters }: Subject): MapPoint {
  return { x: acrossAt(method, parameters), y: parameters.eta };
}

/** The numbers as a JSON document. */
export function numbersJson(model: Model, rows: readonly NumberRow[]): string {
  const { state } = model;
  const numbers = rows.map(({ id, label, shown, values }) => ({ id, label, shown, values: values.map(written) }));
  return `${JSON.stringify({ fragment: explorerFragment(state), method: state.method, against: state.against, spectrum: state.spectrum, numbers }, null, 2)}\n`;
}

/** JSON has no infinite numbers. */
function written(value: number | null): number | string | null {
  return value === null || Number.isFinite(value) ? value : String(value);
}

/** The numbers as a table, one a line. */
export function numbersCsv(rows: readonly NumberRow[]): string {
  const line = (cells: readonly string[]): string => cells.map(quoted).join(',');
  const count = rows[0]?.shown.length ?? 0;
  const head = ['id', 'label', ...Array.from({ length: count }, (_, i) => (i === 0 ? 'value' : 'other value'))];
  const body = rows.map(({ id, label, shown, values }) => [
    id,
    label,
    ...shown.map((text, i) => String(values[i] ?? text)),
  ]);
  return [head, ...body].map((cells) => `${line(cells)}\n`).join('');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
