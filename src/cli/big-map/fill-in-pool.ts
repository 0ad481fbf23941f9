import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { recipeOf } from '../../io/recipe-of.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { Band, Rows } from './band.ts';
import type { Deliver } from './fill-bands.ts';

/** How often a band is begun again after a worker has died over it, before the map is given up. */
const RETRIES = 2;

/** Bands that are under way for each worker: the one it fills, and one that waits or is being written. */
const UNDER_WAY = 2;

/** A pool by what is asked of it. */
export interface BandPool {
  /** Fills rows in a buffer that is large enough, which comes back as that of the band. */
  fill(rows: Rows, buffer: ArrayBuffer): Promise<Band>;
  close(): Promise<void>;
}

/** Starts worker threads that fill the bands of a map; `script` is another file than their own only in tests. */
export function bandPool(
  plan: MapPlan,
  workers: number,
  script: string = fileURLToPath(new URL('./worker.js', import.meta.url)),
): BandPool {
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    maxWorkers: workers,
    workerThreadOpts: { workerData: recipeOf(plan) },
  });
  // A pool that is terminated again while it terminates forgets the first who waits for it.
  let closed: ReturnType<typeof pool.terminate> | null = null;
  return {
    fill: async (rows, buffer) => {
      if (closed !== null) throw new Error('a closed pool fills no bands');
      return (await pool.exec('fillBand', [rows, buffer], { transfer: [buffer] })) as Band;
    },
    close: async () => {
      closed ??= pool.terminate(true);
      await closed;
    },
  };
}

/** How much of a pool is used. */
export interface PoolUse {
  /** Its worker threads. */
  readonly workers: number;
  /** The bytes that any of the bands fits in. */
  readonly size: number;
}

/**
 * Has bands filled by worker threads and delivers each as it is done, in whatever order that is. The pool is closed at the first
 * failure: it begins no band that waits when all its workers have died, and would have it wait for ever.
 */
export async function fillInPool(
  pool: BandPool,
  bands: readonly Rows[],
  { workers, size }: PoolUse,
  deliver: Deliver,
): Promise<void> {
  const waiting = bands.values();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    let buffer = new ArrayBuffer(size);
    for (const rows of waiting) {
      if (failures.length > 0) return;
      try {
        const band = await fillAgain(pool, rows, buffer, size);
        await deliver(band);
        buffer = band.values.buffer;
      } catch (error) {
        failures.push(error);
        await pool.close();
      }
    }
  };
  await Promise.all(Array.from({ length: workers * UNDER_WAY }, lane));
  await pool.close();
  if (failures.length > 0) throw failures[0];
}

/** A worker that dies takes its band and buffer with it, and nothing else: another one begins the band again. */
async function fillAgain(pool: BandPool, rows: Rows, buffer: ArrayBuffer, size: number): Promise<Band> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await pool.fill(rows, attempt === 0 ? buffer : new ArrayBuffer(size));
    } catch (error) {
      if (!(error instanceof workerpool.TerminateError)) throw error;
      if (attempt === RETRIES) {
        const message = `map: rows ${rows.first} to ${rows.end - 1} must be filled by a worker that lives, got ${attempt + 1} that died; perhaps memory is short, and fewer --workers do`;
        throw Object.assign(inputRangeError(message), { cause: error });
      }
    }
  }
}
