import type { MapPlan } from '../../maps/grid-map.ts';
import { bandSize, type Band, type Rows } from './band.ts';
import { fillBand } from './fill-band.ts';

/** Takes a band that is done; its values stay only until this is settled. */
export type Deliver = (band: Band) => void | Promise<void>;

/** After this long, in milliseconds, it is known how long the rest will take; by then the kernels are compiled. */
const PROBE = 100;

/**
 * Worker threads are started for what would take longer than this, in milliseconds. Measured on two cores: until they have
 * started and compiled the kernels again 200 to 300 ms are gone, and bands on their way cost time, so that both ways take
 * equally long at 0.7 s. That is reached at 0.3 million cells of 3 µs (`--precision exact`), a million of 0.7 µs, and 30
 * million cells of the rate, which take 10 ns to compute and longer to write.
 */
const POOL_PAYS = 1000;

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
  const buffer = new ArrayBuffer(bandSize(bands, plan.x.length));
  for (const [done, rows] of bands.entries()) {
    if (workers > 1 && poolPays(performance.now() - start, done, bands.length)) {
      const { bandPool, fillInPool } = await import('./fill-in-pool.ts');
      await fillInPool(bandPool(plan, workers), bands.slice(done), { workers, size: buffer.byteLength }, deliver);
      return;
    }
    await deliver(fillBand(plan, rows, buffer));
  }
}

/** Whether the bands that are left would take long enough here, judged by those that are done. */
function poolPays(elapsed: number, done: number, count: number): boolean {
  return elapsed >= PROBE && (elapsed / done) * (count - done) > POOL_PAYS;
}
