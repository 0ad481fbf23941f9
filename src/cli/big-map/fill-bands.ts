import type { MapPlan } from '../../maps/grid-map.ts';
import type { Band, Rows } from './band.ts';
import { fillBand } from './fill-band.ts';

/** Takes a band that is done. */
export type Deliver = (band: Band) => void | Promise<void>;

/** After this long, in milliseconds, it is known how long the rest will take; by then the kernels are compiled. */
const PROBE = 50;

/**
 * Worker threads are started for what would take longer than this, in milliseconds.
 */
const POOL_PAYS = 200;

/**
 * Fills bands of a map and delivers each as it is done: here, or by worker threads if that pays. Whoever fills a band, its
 * bytes are the same.
 */
export async function fillBands(
  plan: MapPlan,
  bands: readonly Rows[],
  workers: number,
  deliver: Deliver,
): Promise<void> {
  const start = performance.now();
  for (const [done, rows] of bands.entries()) {
    if (workers > 1 && poolPays(performance.now() - start, done, bands.length)) {
      const { bandPool, fillInPool } = await import('./fill-in-pool.ts');
      await fillInPool(bandPool(plan, workers), bands.slice(done), workers, deliver);
      return;
    }
    await deliver(fillBand(plan, rows));
  }
}

/** Whether the bands that are left would take long enough here, judged by those that are done. */
function poolPays(elapsed: number, done: number, count: number): boolean {
  return elapsed >= PROBE && (elapsed / done) * (count - done) > POOL_PAYS;
}
