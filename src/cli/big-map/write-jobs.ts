import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MapPlan } from '../../maps/grid-map.ts';
import { checkInteger } from '../../numeric/check.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { outputError, writeOutput } from '../write-output.ts';
import { jobScripts, RECIPE_FILE } from './job-scripts.ts';
import { sidecarOf } from './sidecar.ts';

/** How a map is shared out. */
export interface JobOptions {
  /** Shards, each a task of the job array. */
  readonly tasks: number;
  /** Threads for each. */
  readonly workers: number;
  /** Whether to hand the jobs to Slurm. */
  readonly submit: boolean;
}

/** Slurm itself refuses larger arrays, mostly much smaller ones. */
const MOST_TASKS = 4_000_000;

/** Writes the scripts that make a map in shards into a folder beside it, and submits them if that is wanted. */
export function writeJobs(plan: MapPlan, output: string, { tasks, workers, submit }: JobOptions): void {
  checkInteger('map', '--slurm', tasks, 1, Math.min(plan.y.length, MOST_TASKS));
  if (submit) checkSbatch();
  const folder = `${output}.jobs`;
  const heavyball = [process.execPath, fileURLToPath(new URL('../main.js', import.meta.url))];
  const files = {
    ...jobScripts({
      ...{ heavyball, folder: resolve(folder), output: resolve(output), tasks, workers },
      from: plan.subject.runs?.source?.checksum === undefined ? null : process.cwd(),
    }),
    [RECIPE_FILE]: sidecarOf(plan, output).text,
  };
  checkFolder(folder, files);
  for (const [name, text] of Object.entries(files)) writeOutput(join(folder, name), text);
  process.stderr.write(`wrote ${folder}\n`);
  if (submit) submitJobs(join(folder, 'submit.sh'));
  else process.stderr.write(`with Slurm: sh ${folder}/submit.sh\nwith GNU parallel: sh ${folder}/parallel.sh\n`);
}

/** Makes the folder. One that is there may hold the shards of the same jobs, and not of others. */
function checkFolder(folder: string, files: Readonly<Record<string, string>>): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder);
  } catch (error) {
    throw outputError(folder, error);
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') !== text) {
      throw inputRangeError(`${folder} must be of the same map and jobs, got another ${name}; delete the folder first`);
    }
  }
}

function checkSbatch(): void {
  const { error } = spawnSync('sbatch', ['--version']);
  if (error)
    throw inputRangeError('--submit: sbatch must be there, got none; without --submit the scripts are written');
}

function submitJobs(script: string): void {
  const { status, stdout, stderr } = spawnSync('sh', [script], { encoding: 'utf8' });
  const lines = stderr.trim().replace(/\s*\n\s*/g, '; ');
  if (status !== 0) throw inputRangeError(`--submit: Slurm must take the jobs of ${script}, got ${lines}`);
  process.stderr.write(stdout);
}
