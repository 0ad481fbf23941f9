import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { checkInteger } from '../../numeric/check.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { integerFlag, parseNumber } from '../number-option.ts';
import type { Share } from './band.ts';

/** What the flags about the making of large maps hold after parsing. */
export interface BigMapFlags {
  readonly output?: string;
  readonly workers?: number;
  readonly resume?: true;
  readonly shard?: Share;
  readonly slurm?: number;
  readonly submit?: true;
}

/** More threads than this are a typing error. */
const MOST_WORKERS = 1024;

/** More are started only if asked for: each takes some 20 MB, and with these the largest maps stay within 250 MB. */
const USUAL_WORKERS = 6;

/** Tasks of a job array whose number is not given. */
const USUAL_TASKS = 16;

/** Adds the flags about the making of large maps. */
export function addBigMapOptions(command: Command): Command {
  return command
    .optionsGroup('Large maps:')
    .addOption(
      integerFlag('--workers <n>', `threads that fill the map (default: one for each core, at most ${USUAL_WORKERS})`),
    )
    .option('--resume', 'go on with a .npy or .shard that was interrupted, or begin it if there is none')
    .addOption(
      new Option('--shard <i/n>', 'only the i-th of n shares of the rows, to be merged: -o FILE.shard').argParser(
        parseShare,
      ),
    )
    .addOption(
      new Option('--slurm [n]', 'write a Slurm job array of n shards that makes -o FILE.npy, into FILE.npy.jobs')
        .argParser((text) => parseNumber('--slurm', text))
        .preset(String(USUAL_TASKS))
        .conflicts(['shard', 'resume']),
    )
    .option('--submit', 'and hand it to sbatch');
}

/** How many threads `--workers` asks for. */
export function workersOf({ workers }: BigMapFlags): number {
  if (workers !== undefined) checkInteger('map', '--workers', workers, 1, MOST_WORKERS);
  return workers ?? Math.min(availableParallelism(), USUAL_WORKERS);
}

/** Reads `2/8`. */
function parseShare(text: string): Share {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const share = { index: Number(index), count: Number(count) };
  if (share.index >= 1 && share.index <= share.count) return share;
  throw inputRangeError(`--shard must be i/n with i from 1 to n, such as 2/8, got ${JSON.stringify(text)}`);
}
