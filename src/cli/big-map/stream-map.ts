import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import type { MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError, isInputError } from '../../numeric/input-error.ts';
import { outputError } from '../write-output.ts';
import { openBandFile, partsOf, type BandFile } from './band-file.ts';
import { bandProgress } from './band-progress.ts';
import type { Rows } from './band.ts';
import { bandsOf } from './bands-of.ts';
import { fillBands } from './fill-bands.ts';
import type { MapFile } from './map-file.ts';
import { onStop } from './on-stop.ts';

/** How a file is made. */
export interface StreamOptions {
  /** Threads that may fill it. */
  readonly workers: number;
  /** Whether to go on with what an interrupted run has left. */
  readonly resume: boolean;
}

/**
 * Makes a file of a map band by band, in little memory. Its bands are collected beside it, so that a run that was killed, or
 * that a full disk has stopped, can be gone on with, and the file itself is never half of anything. Of a map whose objective fails
 * nothing is left.
 *
 * @throws RangeError, marked as the caller's, if the file cannot be written, if another run has left something and `resume`
 * is not set, or if what is to be gone on with is of another map.
 */
export async function streamMap(plan: MapPlan, file: MapFile, { workers, resume }: StreamOptions): Promise<void> {
  // A link stays one: the file that it leads to is replaced.
  const target = existsSync(file.path) ? realpathSync(file.path) : file.path;
  if (existsSync(target) && !statSync(target).isFile()) {
    throw inputRangeError(`output must be a file, got the folder ${file.path}`);
  }
  const underWay = existsSync(partsOf(target).data);
  if (underWay && !resume) {
    throw inputRangeError(
      `${file.path} must not be under way already, got ${partsOf(target).data}; go on with it by --resume, or delete it`,
    );
  }
  if (!underWay && resume && existsSync(target)) {
    if (!file.isComplete()) {
      throw inputRangeError(`--resume: ${file.path} must be this map, got another; without --resume it is replaced`);
    }
    process.stderr.write(`${file.path} is complete\n`);
    return;
  }
  const bands = bandsOf(plan, file.rows);
  const bandFile = await answering(file, null, () => openBandFile(target, file.description, bands, file.layout));
  const unwatch = onStop(
    () => `${bandFile.checksums.size} of ${bands.length} bands are kept, go on with them by --resume`,
  );
  try {
    await fillOrRemove(target, bandFile, () =>
      answering(file, bandFile, () => fillRest(plan, file, bandFile, bands, workers)),
    );
    await answering(file, bandFile, () => putInPlace(file, bandFile, bands, target));
  } finally {
    unwatch();
    await bandFile.close();
  }
  process.stderr.write(`wrote ${file.path}\n`);
}

/**
 * Fills, and leaves nothing where an objective has failed: it would fail there again, so that no other run could go on. What the
 * system refuses is the cause of its error, and may pass.
 */
async function fillOrRemove(target: string, bandFile: BandFile, fill: () => Promise<void>): Promise<void> {
  try {
    await fill();
  } catch (error) {
    if (isInputError(error) && error.cause === undefined) {
      await bandFile.close();
      for (const part of Object.values(partsOf(target))) rmSync(part);
    }
    throw error;
  }
}

/** Fills the bands that are not finished. */
async function fillRest(
  plan: MapPlan,
  { path }: MapFile,
  bandFile: BandFile,
  bands: readonly Rows[],
  workers: number,
): Promise<void> {
  const rest = bands.filter(({ first }) => !bandFile.checksums.has(first));
  const done = bands.length - rest.length;
  if (done > 0) process.stderr.write(`${path}: ${done} of ${bands.length} bands were finished\n`);
  const progress = bandProgress(path, done, bands.length);
  try {
    await fillBands(plan, rest, workers, async (band) => {
      await bandFile.write(band);
      progress.step();
    });
  } finally {
    progress.clear();
  }
}

async function putInPlace(file: MapFile, bandFile: BandFile, bands: readonly Rows[], target: string): Promise<void> {
  const { data, journal } = partsOf(target);
  await bandFile.finish(file.head(bands.map(({ first }) => bandFile.checksums.get(first) ?? '')));
  file.writeBeside();
  // What was not to be read by others stays so.
  if (existsSync(target)) chmodSync(data, statSync(target).mode);
  renameSync(data, target);
  rmSync(journal);
}

/** Puts the refusals of the operating system in words, and says what is left. */
async function answering<T>(file: MapFile, bandFile: BandFile | null, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const { message } = outputError(file.path, error);
    const kept = bandFile?.checksums.size ?? 0;
    const left = kept === 0 ? '' : `; ${kept} bands are kept, go on with them by --resume`;
    throw Object.assign(inputRangeError(`${message}${left}`), { cause: error });
  }
}
