import type { MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { print } from '../print.ts';
import { workersOf, type BigMapFlags } from './big-map-options.ts';
import { npyFile } from './npy-file.ts';
import { shardFile } from './shard-file.ts';
import { sidecarOf } from './sidecar.ts';
import { streamMap } from './stream-map.ts';
import { writeJobs } from './write-jobs.ts';

/** Where a map goes that is made in bands. */
export interface BigMapTarget extends BigMapFlags {
  readonly output: string;
  readonly json?: true;
}

/**
 * Whether the flags ask for a map that is made in bands: an array, a share of one, or the jobs that make one.
 *
 * @throws RangeError, marked as the caller's, if flags about such maps stand beside another output.
 */
export function isBigMap(flags: BigMapFlags): flags is BigMapTarget {
  const { output = '', shard, slurm, submit, resume } = flags;
  const isArray = output.toLowerCase().endsWith('.npy');
  const need = (flag: string, what: string): RangeError =>
    inputRangeError(`${flag} must stand beside ${what}, got ${output === '' ? 'none' : `-o ${output}`}`);
  if (submit && slurm === undefined) throw inputRangeError('--submit must stand beside --slurm, got none');
  if (slurm !== undefined && !isArray) throw need('--slurm', '-o FILE.npy');
  if (shard !== undefined && !output.endsWith('.shard')) throw need('--shard', '-o FILE.shard');
  if (resume && shard === undefined && !isArray) throw need('--resume', '-o FILE.npy');
  return isArray || shard !== undefined;
}

/** Makes the array, the share of it or the jobs that the flags ask for. */
export async function makeBigMap(plan: MapPlan, flags: BigMapTarget): Promise<void> {
  const { output, shard, slurm, submit, resume, json } = flags;
  if (slurm !== undefined) {
    const workers = flags.workers === undefined ? 1 : workersOf(flags);
    writeJobs(plan, output, { tasks: slurm, workers, submit: submit === true });
  } else {
    const file = shard === undefined ? npyFile(plan, output) : shardFile(plan, shard, output);
    await streamMap(plan, file, { workers: workersOf(flags), resume: resume === true });
  }
  if (json) print(sidecarOf(plan, output).text);
}
