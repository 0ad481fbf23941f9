import type { Rows } from './band.ts';
import type { BandLayout } from './band-file.ts';

/** A file that holds rows of a map behind a head. */
export interface MapFile {
  /** Where it is to be, as the user says. */
  readonly path: string;
  /** The rows that it holds. */
  readonly rows: Rows;
  /** Where they lie in it. */
  readonly layout: BandLayout;
  /** What decides its bytes. */
  readonly description: object;
  /** Its head; as long whatever the checksums of its bands are. */
  head(checksums: readonly string[]): Uint8Array;
  /** Writes what stands beside it, once its rows are on the disk. */
  writeBeside(): void;
  /** Whether the file that is there is this one, all of it. */
  isComplete(): boolean;
}
