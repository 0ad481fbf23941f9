import { open, readFile, type FileHandle } from 'node:fs/promises';
import type { Rows } from './band.ts';

/** What is known of a map that was interrupted. */
export interface Journal {
  /** Which map it is, as JSON. */
  readonly description: string;
  /** The checksums of the finished bands, by first row. */
  readonly checksums: ReadonlyMap<number, string>;
  /** The bytes up to here are whole lines; its writer may have been killed over the next. */
  readonly size: number;
}

/** A finished band: its first row, the row after its last, its checksum. */
const ENTRY = /^(\d+) \d+ ([0-9a-f]{8})$/;

/** Reads a journal; null if there is none, or none whose description is whole. */
export async function readJournal(path: string): Promise<Journal | null> {
  const text = await textOf(path);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [description, ...entries] = whole.split('\n');
  if (!description) return null;
  const finished = entries.flatMap((line): (readonly [number, string])[] => {
    const [, first, checksum] = ENTRY.exec(line) ?? [];
    return first === undefined || checksum === undefined ? [] : [[Number(first), checksum]];
  });
  return { description, checksums: new Map(finished), size: Buffer.byteLength(whole) };
}

/** Opens a journal to be gone on with where its whole lines end, or begins one. */
export async function openJournal(path: string, found: Journal | null, description: object): Promise<FileHandle> {
  // Appending, because several bands may be noted at once.
  const file = await open(path, 'a');
  await file.truncate(found?.size ?? 0);
  if (found === null) await file.appendFile(`${JSON.stringify(description)}\n`);
  return file;
}

/** Says in a journal that a band is finished. */
export async function noteBand(journal: FileHandle, { first, end }: Rows, checksum: string): Promise<void> {
  await journal.appendFile(`${first} ${end} ${checksum}\n`);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
