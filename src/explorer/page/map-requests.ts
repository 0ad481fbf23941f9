import { MAP_CELLS } from '../../io/check-explorer-state.ts';
import { explorerFragment } from '../../io/explorer-fragment.ts';
import { doJob } from '../jobs/do-job.ts';
import type { Answer, PaintedMap } from '../jobs/jobs.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { mapSubject, rectangleOf } from '../map-subject.ts';
import type { Model } from '../model.ts';
import type { PlaneMapping } from '../plane-mapping.ts';
import type { MapFigure } from './map-figure.ts';

/** Cells along each side: of the map, and while something is dragged that changes it. A cell of a method of higher order takes a hundred times as long. */
const CELLS = {
  second: { full: MAP_CELLS, quick: 160 },
  higher: { full: 160, quick: 40 },
} as const;
/** Height of the plot by its width, and its limits in pixels. */
const [SHAPE, LOWEST, HIGHEST] = [0.68, 260, 640];

/** Asks the worker for maps, and shows what it answers. */
export interface MapRequests {
  /** What is on the screen; null before the first map. */
  mapping(): PlaneMapping | null;
  /** Asks for the map of a model, unless that is there already. */
  refresh(model: Model, isQuick: boolean): void;
  /** Shows an answer, unless another one is awaited by now. */
  receive(answer: Extract<Answer, { kind: 'map' }>): void;
}

/** Keeps the map on the screen that of the state. */
export function mapRequests(figure: MapFigure, queue: JobQueue): MapRequests {
  let mapping: PlaneMapping | null = null;
  let [asked, id] = ['', 0];
  const rectangles = new Map<number, PlaneMapping['rectangle']>();
  const show = (answered: number, map: PaintedMap): void => {
    const rectangle = rectangles.get(answered);
    for (const old of [...rectangles.keys()].filter((one) => one <= answered)) rectangles.delete(old);
    if (rectangle === undefined) return;
    if (mapping === null) performance.mark('heavyball-map');
    mapping = { rectangle, box: figure.show(map) };
    figure.stage.dataset['cells'] = String(map.width);
  };
  return {
    mapping: () => mapping,
    refresh(model, isQuick) {
      const { width, height } = sizeOf(figure.width());
      const cells = CELLS[model.subject.kind];
      const fragment = explorerFragment(mapSubject(model.state));
      const full = `${fragment} ${width}`;
      const key = isQuick ? `${full} quick` : full;
      if (asked === full || asked === key) return;
      asked = key;
      id += 1;
      rectangles.set(id, rectangleOf(model));
      const count = isQuick ? cells.quick : cells.full;
      const job = { kind: 'map', id, fragment, width, height, cells: count, quick: isQuick } as const;
      // The first map does not wait until a worker has started.
      const first = mapping === null ? doJob({ ...job, cells: cells.quick, quick: true }) : null;
      if (first?.kind === 'map') show(first.id, first.map);
      rectangles.set(id, rectangleOf(model));
      queue.ask(job);
    },
    receive: ({ id: answered, map }) => show(answered, map),
  };
}

function sizeOf(width: number): { readonly width: number; readonly height: number } {
  return { width, height: Math.min(Math.max(Math.round(width * SHAPE), LOWEST), HIGHEST) };
}
