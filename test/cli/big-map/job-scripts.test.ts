import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runHeavyball, type Run } from '../../helpers/run-heavyball.ts';

const MAP = 'map --layer rate --kappa 100 --size 60x50'.split(' ');

/** A folder whose name a shell could misread, and one for programs that stand for Slurm’s. */
const folder = mkdtempSync(join(tmpdir(), "heavyball's $jobs "));
const programs = mkdtempSync(join(tmpdir(), 'heavyball-programs-'));
const path = process.env['PATH'];

const at = (...names: readonly string[]): string => join(folder, ...names);
const run = (...words: readonly string[]): Run => runHeavyball(words, { cwd: folder });

/** Has a stand-in for sbatch on the path, and nothing else but a shell's programs if any. */
function standIn(script: string | null): void {
  process.env['PATH'] = script === null ? at('none') : `${programs}:${path ?? ''}`;
  if (script !== null) writeFileSync(join(programs, 'sbatch'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

beforeAll(() => {
  run(...MAP, '-o', 'whole.npy');
});

afterEach(() => {
  process.env['PATH'] = path;
});

afterAll(() => {
  for (const made of [folder, programs]) rmSync(made, { recursive: true });
});

describe('heavyball map --slurm', () => {
  it('writes scripts that make the bytes of one run, each shard on its own', () => {
    const { code, stderr } = run(...MAP, '--slurm', '3', '-o', 'map.npy');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'wrote map.npy.jobs\nwith Slurm: sh map.npy.jobs/submit.sh\nwith GNU parallel: sh map.npy.jobs/parallel.sh\n',
    });
    const sh = (script: string, ...words: readonly string[]): ReturnType<typeof spawnSync> =>
      spawnSync('sh', [at('map.npy.jobs', script), ...words], { env: { ...process.env, SLURM_ARRAY_TASK_ID: '2' } });
    expect([sh('shard.sh', '3'), sh('shard.sh'), sh('shard.sh', '1')].map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(sh('merge.sh').status).toBe(0);
    expect(readFileSync(at('map.npy')).equals(readFileSync(at('whole.npy')))).toBe(true);
    expect(readFileSync(at('map.npy.json'), 'utf8')).toBe(readFileSync(at('whole.npy.json'), 'utf8'));
  });

  it('writes scripts that find the module of an objective wherever they run', () => {
    writeFileSync(at('bowl.mjs'), 'export default { dimension: 2, gradient: ([x, y]) => [x, 20 * y] };\n');
    const words = 'map --layer outcome --plane start --objective ./bowl.mjs --beta 0.5 --eta 0.01 --size 5x4'.split(
      ' ',
    );
    expect(run(...words, '-o', 'runs-whole.npy').code).toBe(0);
    expect(run(...words, '--slurm', '1', '-o', 'runs.npy').code).toBe(0);
    for (const script of ['shard.sh', 'merge.sh']) {
      expect(spawnSync('sh', [at('runs.npy.jobs', script), '1'], { cwd: tmpdir() }).status).toBe(0);
    }
    expect(readFileSync(at('runs.npy')).equals(readFileSync(at('runs-whole.npy')))).toBe(true);
  });

  it('asks Slurm for the threads of --workers, and to requeue what is preempted', () => {
    run(...MAP, '--slurm', '--workers', '4', '-o', 'four.npy');
    const script = readFileSync(at('four.npy.jobs', 'shard.sh'), 'utf8');
    expect(script).toContain('\n#SBATCH --array=1-16\n#SBATCH --cpus-per-task=4\n#SBATCH --requeue\n');
    expect(script).toContain('--workers 4 --resume');
  });

  it('may be asked again for the same jobs, and not for others in their place', () => {
    expect(run(...MAP, '--slurm', '3', '-o', 'map.npy').code).toBe(0);
    for (const words of [
      [...MAP, '--slurm', '4'],
      [...MAP, '--precision', 'exact', '--slurm', '3'],
    ]) {
      const { code, stderr } = run(...words, '-o', 'map.npy');
      expect(stderr).toMatch(/^heavyball: map\.npy\.jobs must be of the same map and jobs, got another .*\n$/);
      expect(code).toBe(2);
    }
    expect(readdirSync(at('map.npy.jobs'))).toContain('1.shard');
  });

  it('refuses a place where no folder can be', () => {
    writeFileSync(at('file.npy.jobs'), '');
    expect(run(...MAP, '--slurm', '-o', 'file.npy').stderr).toMatch(
      /^heavyball: cannot write file\.npy\.jobs.*folder.*\n$/,
    );
    expect(run(...MAP, '--slurm', '-o', 'no/x.npy').stderr).toMatch(/cannot write no\/x\.npy: the folder no does/);
  });
});

describe('heavyball map --slurm --submit', () => {
  it('submits the shards, and the merge to follow when all have succeeded', () => {
    standIn(
      `[ "$1" = --version ] && exit; echo "$@" >> '${programs}/submitted'; wc -l < '${programs}/submitted' | tr -d ' '`,
    );
    const { code, stderr } = run(...MAP, '--slurm', '3', '--submit', '-o', 'map.npy');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'wrote map.npy.jobs\nsubmitted the shards as job 1, the merge as job 2\n',
    });
    const jobs = at('map.npy.jobs');
    expect(readFileSync(join(programs, 'submitted'), 'utf8')).toBe(
      `--parsable ${jobs}/shard.sh\n--parsable --dependency=afterok:1 --kill-on-invalid-dep=yes ${jobs}/merge.sh\n`,
    );
  });

  it('says in one line why Slurm does not take the jobs', () => {
    standIn('[ "$1" = --version ] || { echo "sbatch: error: invalid partition" >&2; echo "sbatch: bye" >&2; exit 1; }');
    const { code, stderr } = run(...MAP, '--slurm', '3', '--submit', '-o', 'map.npy');
    expect(stderr).toMatch(
      /\nheavyball: --submit: Slurm must take .*sbatch: error: invalid partition; sbatch: bye \(see/,
    );
    expect(code).toBe(2);
  });

  it('writes nothing where there is no sbatch', () => {
    standIn(null);
    mkdirSync(at('none'));
    const { code, stderr } = run(...MAP, '--slurm', '3', '--submit', '-o', 'unsubmitted.npy');
    expect(stderr).toMatch(/^heavyball: --submit: sbatch must be there, got none; [^\n]*\n$/);
    expect(code).toBe(2);
    expect(readdirSync(folder)).not.toContain('unsubmitted.npy.jobs');
  });
});
