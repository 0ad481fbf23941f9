import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inputRangeError, isInputError } from '../numeric/input-error.ts';

/**
 * Writes a whole result to a file, or leaves the file as it was.
 *
 * A regular or absent target is written beside, synced and renamed, so that a full disk or a kill never leaves half a file.
 * A device or pipe is written straight through, never replaced.
 *
 * @throws RangeError, marked as the caller's, when the target cannot be written.
 */
export function writeOutput(path: string, data: string | Uint8Array): void {
  writeOutputWith(path, (file) => writeFileSync(file, data));
}

/** The same for a result that is written bit by bit to the open file that `write` is given. */
export function writeOutputWith(path: string, write: (file: number) => void): void {
  const target = statOf(path);
  refuseFolder(path, target);
  if (target && !target.isFile()) writeThrough(path, write);
  else replaceFile(path, write, target);
}

/** Throws as {@link writeOutput} would if a path is a folder, or nothing can be written where it is; `-` is standard output. */
export function checkTarget(path: string): void {
  if (path === '-' || isDeviceOrPipe(path)) return;
  refuseFolder(path, statOf(path));
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw outputError(path, error);
  }
}

/** Whether a path is a device or a pipe, which takes what it is given whatever it is called. */
export function isDeviceOrPipe(path: string): boolean {
  const target = statOf(path);
  return target !== undefined && !target.isFile() && !target.isDirectory();
}

/** A link stays one: the file that it leads to is replaced. What was not to be read by others stays so. */
function replaceFile(path: string, write: (file: number) => void, target: Stats | undefined): void {
  const place = target ? realpathSync(path) : path;
  const temporary = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      if (target) fchmodSync(file, target.mode);
      write(file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw isInputError(error) ? error : outputError(path, error);
  }
}

function writeThrough(path: string, write: (file: number) => void): void {
  try {
    const file = openSync(path, 'w');
    try {
      write(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isInputError(error)) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw outputError(path, error);
  }
}

function refuseFolder(path: string, target: Stats | undefined): void {
  if (target?.isDirectory()) throw inputRangeError(`output must be a file, got the folder ${path}`);
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw outputError(path, error);
  }
}

/** Puts the operating system's refusal in words, as the caller's error. */
export function outputError(path: string, error: unknown): RangeError {
  const { code, message } = error as NodeJS.ErrnoException;
  const folder = dirname(path);
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `the folder ${folder} does not exist`,
    ENOTDIR: `${folder} is not a folder`,
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space left on the device',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the file would be too large',
    ENAMETOOLONG: 'the file name is too long',
  };
  return inputRangeError(`cannot write ${path}: ${reasons[code ?? ''] ?? message}`);
}
