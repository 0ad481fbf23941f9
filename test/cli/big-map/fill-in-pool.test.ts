import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bandSize, type Band } from '../../../src/cli/big-map/band.ts';
import { bandsOf } from '../../../src/cli/big-map/bands-of.ts';
import { fillBand } from '../../../src/cli/big-map/fill-band.ts';
import { bandPool, fillInPool } from '../../../src/cli/big-map/fill-in-pool.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';

const MORTAL = resolve('test/fixtures/workers/mortal-worker.mjs');
const axes = { x: { from: 0, to: 1, count: 30 }, y: { from: 0, to: 0.04, count: 200 } };
const plan = planMap('rate', heavyBall, fromKappa(100), axes);
const one = [0, 1, 2, 3, 4, 5, 6, 7].map((first) => ({ first, end: first + 1 }));

afterEach(() => {
  delete process.env['MORTAL_MARK'];
});

/** The first values of the bands that a pool delivered. */
async function firstValues(rows: typeof one): Promise<readonly number[]> {
  const values: number[] = [];
  const deliver = ({ values: [first] }: Band): void => void values.push(first ?? NaN);
  await fillInPool(bandPool(plan, 2, MORTAL), rows, { workers: 2, size: 8 }, deliver);
  return values.sort((a, b) => a - b);
}

describe('fillInPool', () => {
  it('delivers what is computed without a pool, each band once', async () => {
    const bands = bandsOf(plan, { first: 0, end: 200 });
    const size = bandSize(bands, 30);
    const found: Band[] = [];
    const pool = bandPool(plan, 3, resolve('dist/cli/big-map/worker.js'));
    await fillInPool(pool, bands, { workers: 3, size }, (band) => void found.push(structuredClone(band)));
    found.sort((a, b) => a.rows.first - b.rows.first);
    const wanted = bands.map((rows) => fillBand(plan, rows, new ArrayBuffer(size)));
    expect(found.map(({ rows, checksum }) => ({ rows, checksum }))).toEqual(
      wanted.map(({ rows, checksum }) => ({ rows, checksum })),
    );
    expect(found.map(({ values }) => [...values])).toEqual(wanted.map(({ values }) => [...values]));
  });

  it('begins a band again when its worker has died', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heavyball-pool-'));
    process.env['MORTAL_MARK'] = join(folder, 'died');
    expect(await firstValues(one)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    rmSync(folder, { recursive: true });
  });

  it('gives up a band over which three workers have died, in one line', async () => {
    const error = await firstValues(one).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      message:
        'map: rows 4 to 4 must be filled by a worker that lives, got 3 that died; perhaps memory is short, and fewer --workers do',
      // What another run, with more memory, may get over.
      cause: expect.any(Error) as Error,
    });
  });

  it('passes on what goes wrong in a worker', async () => {
    await expect(firstValues([{ first: -1, end: 0 }])).rejects.toThrow('negative rows');
  });

  it('fails where no worker can start', async () => {
    const pool = bandPool(plan, 2, resolve('test/fixtures/workers/absent.mjs'));
    const filled = fillInPool(pool, one, { workers: 2, size: 8 }, () => undefined);
    await expect(filled).rejects.toThrow('must be filled by a worker that lives, got 3 that died');
  });

  it('passes on what goes wrong where bands are delivered, and delivers no more', async () => {
    let delivered = 0;
    const deliver = (): Promise<void> => {
      delivered++;
      return Promise.reject(new Error('full'));
    };
    const pool = bandPool(plan, 1, MORTAL);
    await expect(fillInPool(pool, one.slice(0, 4), { workers: 1, size: 8 }, deliver)).rejects.toThrow('full');
    expect(delivered).toBeLessThanOrEqual(2);
  });
});
