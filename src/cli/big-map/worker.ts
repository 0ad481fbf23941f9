import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { planOf } from '../../io/plan-of.ts';
import type { Rows } from './band.ts';
import { fillBand } from './fill-band.ts';

// The entry point of a worker thread. It is started with the recipe of a map and then asked for its bands.
const plan = planOf(workerData);

workerpool.worker({
  fillBand: (rows: Rows): unknown => {
    const band = fillBand(plan, rows);
    return new workerpool.Transfer(band, [band.values.buffer]);
  },
});
