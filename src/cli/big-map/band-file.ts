import { open, type FileHandle } from 'node:fs/promises';
import { littleEndian } from '../../io/little-endian.ts';
import type { Band, Rows } from './band.ts';
import { checksumOf } from './checksum-of.ts';
import { checkSame } from './description.ts';
import { noteBand, openJournal, readJournal } from './journal.ts';

/** Where bands lie in a file: behind a head, from a first row, each row of the same size. Sizes are in bytes. */
export interface BandLayout {
  readonly headSize: number;
  readonly firstRow: number;
  readonly rowSize: number;
}

/** A file of bands under way: its data, and a journal that says which bands are finished. */
export interface BandFile {
  /** The checksums of the finished bands, by first row. */
  readonly checksums: ReadonlyMap<number, string>;
  /** Writes a band, then says so in the journal. */
  write(band: Band): Promise<void>;
  /** Writes the head, and waits until all is on the disk. */
  finish(head: Uint8Array): Promise<void>;
  /** Closes the file, if it is open; what is finished stays for another run. */
  close(): Promise<void>;
}

/** The two files that stand beside a target while it is made. */
export function partsOf(target: string): Readonly<Record<'data' | 'journal', string>> {
  return { data: `${target}.part`, journal: `${target}.journal` };
}

/**
 * Begins the file of bands of a target, or goes on with the one that is there.
 *
 * @throws RangeError if the one that is there is of another map.
 */
export async function openBandFile(
  target: string,
  description: object,
  bands: readonly Rows[],
  layout: BandLayout,
): Promise<BandFile> {
  const parts = partsOf(target);
  const found = await readJournal(parts.journal);
  if (found !== null) checkSame(parts.data, JSON.parse(found.description), description);
  const data = await open(parts.data, found === null ? 'w+' : 'r+');
  const checksums = new Map<number, string>();
  for (const rows of bands) {
    const checksum = found?.checksums.get(rows.first);
    // Else the bytes are not those that were written, as after a power cut: the band counts as not begun.
    if (checksum !== undefined && checksum === (await checksumIn(data, rows, layout))) {
      checksums.set(rows.first, checksum);
    }
  }
  const journal = await openJournal(parts.journal, found, description);
  return {
    checksums,
    write: async ({ rows, values, checksum }) => {
      await writeAt(data, littleEndian(values), placeOf(rows, layout));
      await noteBand(journal, rows, checksum);
      checksums.set(rows.first, checksum);
    },
    finish: async (head) => {
      await writeAt(data, head, 0);
      await data.sync();
    },
    close: async () => {
      await Promise.all([data.close(), journal.close()]);
    },
  };
}

async function checksumIn(data: FileHandle, rows: Rows, layout: BandLayout): Promise<string> {
  const bytes = new Uint8Array((rows.end - rows.first) * layout.rowSize);
  const { bytesRead } = await data.read(bytes, 0, bytes.length, placeOf(rows, layout));
  return checksumOf(bytes.subarray(0, bytesRead));
}

function placeOf({ first }: Rows, { headSize, firstRow, rowSize }: BandLayout): number {
  return headSize + (first - firstRow) * rowSize;
}

/** Writes all of it: the system may take less at a time, as it does just before a disk is full. */
async function writeAt(file: FileHandle, bytes: Uint8Array, place: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, place + done);
    done += bytesWritten;
  }
}
