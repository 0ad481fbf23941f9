import { MAP_CELLS } from '../../io/check-explorer-state.ts';
import { explorerFragment } from '../../io/explorer-fragment.ts';
import { doJob } from '../jobs/do-job.ts';
import type { Answer, PaintedMap } from '../jobs/jobs.ts';
import type { MapJob, MapQueue } from '../jobs/map-queue.ts';
import { mapSubject, rectangleOf } from '../map-subject.ts';
import type { Model } from '../model.ts';
import type { PlaneMapping } from '../plane-mapping.ts';
import type { MapFigure } from './map-figure.ts';

/**
 * Cells along each side: while something is dragged that changes the map, and of the map that stays, one after the other. A cell of a
 * method of higher order takes a hundred times as long.
 */
const CELLS = {
  second: { quick: 160, settled: [MAP_CELLS] },
  higher: { quick: 40, settled: [160, MAP_CELLS] },
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
export function mapRequests(figure: MapFigure, queue: MapQueue): MapRequests {
  let mapping: PlaneMapping | null = null;
  let asked = '';
  let job: MapJob | null = null;
  let finer: readonly number[] = [];
  const rectangles = new Map<number, PlaneMapping['rectangle']>();
  const show = (answered: number, map: PaintedMap): void => {
    const rectangle = rectangles.get(answered);
    for (const old of [...rectangles.keys()].filter((one) => one < answered)) rectangles.delete(old);
    if (rectangle === undefined) return;
    if (mapping === null) performance.mark('heavyball-map');
    mapping = { rectangle, box: figure.show(map) };
    figure.stage.dataset['cells'] = String(map.width);
  };
  return {
    mapping: () => mapping,
    refresh(model, isQuick) {
      const next = jobFor(model, figure.width(), isQuick, (job?.id ?? 0) + 1);
      const full = `${next.fragment} ${next.width}`;
      const key = isQuick ? `${full} quick` : full;
      if (asked === full || asked === key) return;
      asked = key;
      job = next;
      const { quick, settled } = CELLS[model.subject.kind];
      finer = isQuick ? [] : settled.slice(1);
      rectangles.set(job.id, rectangleOf(model));
      // The first map does not wait until a worker has started.
      const first = mapping === null ? doJob({ ...job, cells: quick, quick: true }) : null;
      if (first?.kind === 'map') show(first.id, first.map);
      queue.ask(job);
    },
    receive({ id, map }) {
      show(id, map);
      const [cells, ...later] = finer;
      if (job?.id !== id || cells === undefined) return;
      job = { ...job, cells };
      finer = later;
      queue.refine(job);
    },
  };
}

function jobFor({ state, subject }: Model, width: number, quick: boolean, id: number): MapJob {
  const cells = quick ? CELLS[subject.kind].quick : CELLS[subject.kind].settled[0];
  const height = Math.min(Math.max(Math.round(width * SHAPE), LOWEST), HIGHEST);
  return { kind: 'map', id, fragment: explorerFragment(mapSubject(state)), width, height, cells, quick };
}
