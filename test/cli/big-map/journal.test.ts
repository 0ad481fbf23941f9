import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noteBand, openJournal, readJournal } from '../../../src/cli/big-map/journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-journal-'));
const path = join(folder, 'map.npy.journal');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('readJournal', () => {
  it('finds nothing where nothing is, or where the first line has no end', async () => {
    expect(await readJournal(path)).toBeNull();
    writeFileSync(path, '');
    expect(await readJournal(path)).toBeNull();
    writeFileSync(path, '{"a":1}');
    expect(await readJournal(path)).toBeNull();
  });

  it('reads what was noted, and passes over the line whose writer was killed', async () => {
    const journal = await openJournal(path, null, { a: 1 });
    await Promise.all([
      noteBand(journal, { first: 4, end: 8 }, '0000000f'),
      noteBand(journal, { first: 0, end: 4 }, 'abcdef01'),
    ]);
    await journal.close();
    const noted = new Map([
      [4, '0000000f'],
      [0, 'abcdef01'],
    ]);
    const whole = await readJournal(path);
    expect(whole).toEqual({ description: '{"a":1}', checksums: noted, size: 34 });
    for (const rest of ['8', '8 12', '8 12 abcdef0', '8 12 abcdef01']) {
      appendFileSync(path, rest);
      expect(await readJournal(path)).toEqual(whole);
      await (await openJournal(path, whole, { a: 1 })).close();
    }
    const again = await openJournal(path, whole, { a: 1 });
    await noteBand(again, { first: 8, end: 12 }, '00000001');
    await again.close();
    expect((await readJournal(path))?.checksums).toEqual(noted.set(8, '00000001'));
  });
});
