import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHeavyball } from '../helpers/run-heavyball.ts';
import { installPackages, obstacle } from './debian-packages.ts';
import { startSlurm, type PrivateSlurm } from './private-slurm.ts';
import { until } from './until.ts';

/** CI must not pass over what it is there to try. */
const reason = process.env['CI'] === undefined ? obstacle() : null;
if (reason !== null) process.stderr.write(`test:slurm is skipped: ${reason}\n`);

/** Each shard takes half a second or more: time enough to disturb it. */
const SHARDS = 8;
const MAP = 'map --layer rate --precision exact --kappa 100 --size 1000x1600'.split(' ');

const scratch = mkdtempSync(join(tmpdir(), 'heavyball-slurm-'));
/** Where the maps are made: a name that a script could break at. */
const folder = join(scratch, 'maps of rates');
let slurm: PrivateSlurm | undefined;

const at = (...names: readonly string[]): string => join(folder, ...names);
const bytesOf = (name: string): Buffer => readFileSync(at(name));

/** Runs heavyball in the folder; it must succeed. */
function heavyball(...words: readonly string[]): string {
  const { code, stderr } = runHeavyball(words, { cwd: folder });
  expect(stderr).not.toMatch(/^heavyball: /m);
  expect(code).toBe(0);
  return stderr;
}

function slurmCommand(command: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed: ${stderr}`);
  return stdout;
}

/** Submits the job array of the map, and returns the number of the array. */
function submit(): string {
  const stderr = heavyball(...MAP, '--slurm', String(SHARDS), '--submit', '-o', 'map.npy');
  const [, job = ''] = /submitted the shards as job (\d+), the merge as job \d+/.exec(stderr) ?? [];
  return job;
}

/** Waits until a task of the array has finished some of its bands, but not all, and does something to it. */
async function disturb(task: number, ...words: readonly [command: string, ...rest: string[]]): Promise<void> {
  const journal = at('map.npy.jobs', `${task}.shard.journal`);
  const bands = (): number => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 2 : 0);
  await until(`task ${task} under way`, () => bands() > 2, queue);
  const [command, ...rest] = words;
  slurmCommand(command, ...rest);
}

const queue = (): string => slurmCommand('squeue', '-h', '-o', '%i %T %r');
const jobsAreGone = (): boolean => queue() === '';
const logOf = (task: number): string => readFileSync(at('map.npy.jobs', `shard-${task}.log`), 'utf8');

afterAll(async () => {
  await slurm?.stop();
  rmSync(scratch, { recursive: true });
});

describe.skipIf(reason !== null)('shards of a map', () => {
  beforeAll(async () => {
    installPackages();
    mkdirSync(folder);
    slurm = await startSlurm(scratch);
    heavyball(...MAP, '-o', 'whole.npy');
  }, 300_000);

  it('make, disturbed as a Slurm job array, the bytes of one undisturbed run', async () => {
    const job = submit();
    await disturb(1, 'scontrol', 'requeue', `${job}_1`);
    await disturb(3, 'scancel', `${job}_3`);
    // Else it would wait for two minutes, as long as the credentials of its first run are good.
    await until('wait of the requeued task', () => queue().includes(`${job}_1 PENDING BeginTime`), queue);
    slurmCommand('scontrol', 'update', `JobId=${job}_1`, 'StartTime=now');
    await until('end of the first array', jobsAreGone, queue);
    // One task did not succeed, so that the merge, which depends on all, did not begin.
    expect(existsSync(at('map.npy'))).toBe(false);
    expect(logOf(1)).toMatch(/1\.shard: \d+ of \d+ bands were finished\n.*wrote/s);
    expect(logOf(3)).not.toContain('wrote');

    submit();
    await until('end of the second array', jobsAreGone, queue);
    expect(logOf(3)).toMatch(/3\.shard: \d+ of \d+ bands were finished\n.*wrote/s);
    expect(logOf(5)).toContain('5.shard is complete');
    expect(bytesOf('map.npy').equals(bytesOf('whole.npy'))).toBe(true);
    expect(bytesOf('map.npy.json').equals(bytesOf('whole.npy.json'))).toBe(true);
  }, 120_000);

  it('make the same bytes under GNU parallel', () => {
    heavyball(...MAP, '--slurm', '5', '-o', 'parallel.npy');
    const { status } = spawnSync('sh', [at('parallel.npy.jobs', 'parallel.sh')]);
    expect(status).toBe(0);
    expect(bytesOf('parallel.npy').equals(bytesOf('whole.npy'))).toBe(true);
  }, 120_000);
});
