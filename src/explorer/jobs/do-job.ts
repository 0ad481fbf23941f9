import type { ExplorerState } from '../../io/explorer-state.ts';
import { readExplorerFragment } from '../../io/read-explorer-fragment.ts';
import { fillRows } from '../../maps/fill-rows.ts';
import { rgbaOf } from '../../render/rgba-of.ts';
import { readData } from '../read-data.ts';
import type { Answer, Job } from './jobs.ts';
import { identifyRun } from './identify-run.ts';
import { mapPicture, mapPlanOf } from './map-picture.ts';
import { slowNumbers } from './slow-numbers.ts';

/** Does one job, wherever it runs. */
export function doJob(job: Job): Answer {
  try {
    const { id } = job;
    if (job.kind === 'data') return { kind: 'data', id, data: readData(job.file) };
    const state = readExplorerFragment(job.fragment);
    if (job.kind === 'map') return paintMap(job, state);
    if (job.kind === 'run') return { kind: 'run', id, run: identifyRun(state.method, job.file) };
    return { kind: 'numbers', id, numbers: slowNumbers(state) };
  } catch (error) {
    return { kind: 'failure', id: job.id, message: error instanceof Error ? error.message : String(error) };
  }
}

function paintMap(job: Extract<Job, { kind: 'map' }>, state: ExplorerState): Answer {
  const plan = mapPlanOf(state, job.cells);
  const values = new Float64Array(job.cells * job.cells);
  fillRows(plan, 0, job.cells, values);
  const shown: ExplorerState = job.quick
    ? { ...state, lines: state.lines.filter((line) => line === 'boundary') }
    : state;
  const { raster, ...rest } = mapPicture({ ...plan, values }, shown, job.width, job.height);
  return { kind: 'map', id: job.id, map: { ...rest, width: raster.width, rows: raster.height, rgba: rgbaOf(raster) } };
}
