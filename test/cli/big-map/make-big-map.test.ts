import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../../src/io/plan-of.ts';
import { layerMap } from '../../../src/maps/layer-map.ts';
import { npyOf } from '../../helpers/npy-of.ts';
import { runHeavyball, type Run } from '../../helpers/run-heavyball.ts';

const MAIN = resolve('dist/cli/main.js');

/** A map that takes long enough to be interrupted, and for worker threads to be started. */
const SLOW = 'map --layer rate --precision exact --kappa 100 --size 700x700'.split(' ');
const QUICK = 'map --layer rate --kappa 100 --size 120x90'.split(' ');

const folder = mkdtempSync(join(tmpdir(), 'heavyball-big-'));
const at = (name: string): string => join(folder, name);
const bytesOf = (name: string): Buffer => readFileSync(at(name));
const run = (...words: readonly string[]): Run => runHeavyball(words, { cwd: folder });

/** Runs a command that must be refused in one line, and returns that line. */
function refusal(...words: readonly string[]): string {
  const before = readdirSync(folder);
  const { code, stdout, stderr } = run(...words);
  expect(stderr).toMatch(/^heavyball: [^\n]+\n$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(readdirSync(folder)).toEqual(before);
  return stderr;
}

/** How many bands are finished of a file that is under way. */
function bandsOf(name: string): number {
  return existsSync(at(`${name}.journal`)) ? readFileSync(at(`${name}.journal`), 'utf8').split('\n').length - 2 : 0;
}

beforeAll(() => {
  expect(run(...SLOW, '--workers', '1', '-o', 'slow.npy').code).toBe(0);
  expect(run(...QUICK, '-o', 'map.npy')).toEqual({ code: 0, stdout: '', stderr: 'wrote map.npy\n' });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('heavyball map -o map.npy', () => {
  it('writes the values of layerMap, and beside them what makes them again', () => {
    const { map } = JSON.parse(bytesOf('map.npy.json').toString()) as { map: unknown };
    const { layer, subject, axes } = planOf(map);
    const { values, x } = layerMap(layer.name, subject.method, subject.spectrum, axes);
    expect(bytesOf('map.npy').equals(npyOf(values, x.length))).toBe(true);
    expect(readdirSync(folder).filter((name) => /part|journal/.test(name))).toEqual([]);
  });

  it('prints the sidecar for --json', () => {
    expect(run(...QUICK, '-o', 'map.npy', '--json').stdout).toBe(bytesOf('map.npy.json').toString());
  });

  it('gives the same bytes whatever fills it', () => {
    expect(run(...SLOW, '--workers', '3', '-o', 'workers.npy').code).toBe(0);
    expect(bytesOf('workers.npy').equals(bytesOf('slow.npy'))).toBe(true);
    expect(bytesOf('workers.npy.json').equals(bytesOf('slow.npy.json'))).toBe(true);
  });

  it('needs no more memory for a larger map', () => {
    // 320 MB of values.
    const size = 'map --layer rate --kappa 100 --size 20000x2000 --workers 2 -o large.npy'.split(' ');
    const report = `import { isMainThread } from 'node:worker_threads';
      if (isMainThread) process.on('exit', () => process.stdout.write(String(process.resourceUsage().maxRSS)));`;
    const words = ['--import', `data:text/javascript,${encodeURIComponent(report)}`, MAIN, ...size];
    const { status, stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(statSync(at('large.npy')).size).toBe(320_000_128);
    expect(Number(stdout) / 1024).toBeLessThan(300);
    rmSync(at('large.npy'));
  });
});

describe('heavyball map --resume', () => {
  it('gives the bytes of an undisturbed run after a SIGKILL, and does not fill again what was finished', async () => {
    const child = spawn(process.execPath, [MAIN, ...SLOW, '-o', 'killed.npy'], { cwd: folder, stdio: 'ignore' });
    const gone = new Promise((done) => child.once('exit', done));
    while (bandsOf('killed.npy') < 5 && child.exitCode === null) await pause(2);
    child.kill('SIGKILL');
    await gone;
    expect(existsSync(at('killed.npy'))).toBe(false);
    const finished = bandsOf('killed.npy');
    expect(refusal(...SLOW, '-o', 'killed.npy')).toMatch(/killed\.npy must not be under way already.*--resume/);
    const { code, stderr } = run(...SLOW, '--resume', '-o', 'killed.npy');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `killed.npy: ${finished} of 64 bands were finished\nwrote killed.npy\n`,
    });
    expect(bytesOf('killed.npy').equals(bytesOf('slow.npy'))).toBe(true);
    expect(readdirSync(folder).filter((name) => /part|journal/.test(name))).toEqual([]);
  });

  it('goes on with a map of runs that was killed in the middle, to the same bytes', async () => {
    const words =
      'map --layer outcome --objective rosenbrock --plane start --x=-2:2 --y=-1:3 --size 60x60 --steps 4000'.split(' ');
    const runs = [...words, ...'--beta 0.5 --eta 0.0005'.split(' ')];
    expect(run(...runs, '-o', 'runs.npy').code).toBe(0);
    const child = spawn(process.execPath, [MAIN, ...runs, '-o', 'cut.npy'], { cwd: folder, stdio: 'ignore' });
    const gone = new Promise((done) => child.once('exit', done));
    while (bandsOf('cut.npy') < 3 && child.exitCode === null) await pause(2);
    child.kill('SIGKILL');
    await gone;
    expect(existsSync(at('cut.npy'))).toBe(false);
    const { code, stderr } = run(...runs, '--resume', '-o', 'cut.npy');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^cut\.npy: [1-9]\d* of 60 bands were finished\nwrote cut\.npy\n$/);
    expect(bytesOf('cut.npy').equals(bytesOf('runs.npy'))).toBe(true);
    for (const name of ['cut.npy', 'cut.npy.json', 'runs.npy', 'runs.npy.json']) rmSync(at(name));
  });

  it.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '1'],
  ] as const)(
    'ends with the signal %s by code %d, says what is kept and leaves what a killed run leaves',
    async (signal, code, workers) => {
      const words = [MAIN, ...SLOW, '--workers', workers, '-o', 'stopped.npy'];
      const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
      const said = text(child.stderr);
      const gone = new Promise((done) => child.once('exit', done));
      while (bandsOf('stopped.npy') < 2 && child.exitCode === null) await pause(2);
      child.kill(signal);
      expect(await gone).toBe(code);
      const [, kept] =
        /^heavyball: stopped; (\d+) of 64 bands are kept, go on with them by --resume\n$/.exec(await said) ?? [];
      expect(Number(kept)).toBeGreaterThan(0);
      // What was on its way to the journal may have arrived.
      expect(bandsOf('stopped.npy')).toBeGreaterThanOrEqual(Number(kept));
      expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([
        'stopped.npy.journal',
        'stopped.npy.part',
      ]);
      expect(run(...SLOW, '-o', 'stopped.npy').stderr).toContain('go on with it by --resume');
      rmSync(at('stopped.npy.journal'));
      rmSync(at('stopped.npy.part'));
    },
  );

  it.skipIf(process.platform === 'win32')('keeps what was finished when the disk was full', () => {
    // A limit on the size of files stands for the full disk: what the system refuses, and when, is the same.
    const command = `ulimit -f 100; exec ${process.execPath} ${MAIN} ${QUICK.join(' ')} -o full.npy`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toMatch(
      /^heavyball: cannot write full\.npy: the file would be too large; \d+ bands are kept.*--resume.*\n$/,
    );
    expect(status).toBe(2);
    expect(existsSync(at('full.npy'))).toBe(false);
    expect(run(...QUICK, '--resume', '-o', 'full.npy').stderr).toMatch(
      /^full\.npy: [1-9]\d* of 45 bands were finished\n/,
    );
    expect(bytesOf('full.npy').equals(bytesOf('map.npy'))).toBe(true);
  });

  it('fills again a band whose bytes are not those that were written', () => {
    const command = `ulimit -f 100; exec ${process.execPath} ${MAIN} ${QUICK.join(' ')} -o torn.npy`;
    spawnSync('sh', ['-c', command], { cwd: folder });
    const finished = bandsOf('torn.npy');
    const part = bytesOf('torn.npy.part');
    part[2000] = 255 - (part[2000] ?? 0);
    writeFileSync(at('torn.npy.part'), part);
    const { stderr } = run(...QUICK, '--resume', '-o', 'torn.npy');
    expect(stderr).toContain(`torn.npy: ${finished - 1} of 45 bands were finished`);
    expect(bytesOf('torn.npy').equals(bytesOf('map.npy'))).toBe(true);
  });

  it('refuses what was begun with other parameters, and says which', () => {
    const command = `ulimit -f 100; exec ${process.execPath} ${MAIN} ${QUICK.join(' ')} -o other.npy`;
    spawnSync('sh', ['-c', command], { cwd: folder });
    const other = QUICK.map((word) => (word === '100' ? '101' : word));
    expect(refusal(...other, '--resume', '-o', 'other.npy')).toContain(
      'other.npy.part must be of the same map, got another: recipe.spectrum.L is 100 there and 101 here',
    );
    expect(bandsOf('other.npy')).toBeGreaterThan(0);
    for (const name of readdirSync(folder)) if (name.startsWith('other')) rmSync(at(name));
  });

  it('begins a map of which there is nothing, and leaves one that is complete', () => {
    expect(run(...QUICK, '--resume', '-o', 'fresh.npy').stderr).toBe('wrote fresh.npy\n');
    expect(run(...QUICK, '--resume', '-o', 'fresh.npy').stderr).toBe('fresh.npy is complete\n');
    expect(refusal(...QUICK, '--epsilon', '0.5', '--resume', '-o', 'fresh.npy')).toContain('--epsilon');
    const other = QUICK.map((word) => (word === '100' ? '101' : word));
    expect(refusal(...other, '--resume', '-o', 'fresh.npy')).toContain('fresh.npy must be this map, got another');
    expect(bytesOf('fresh.npy').equals(bytesOf('map.npy'))).toBe(true);
  });
});

describe('heavyball map --shard', () => {
  it('makes shares that merge to the bytes of one run', () => {
    for (const share of ['3/4', '1/4', '4/4', '2/4']) {
      expect(run(...QUICK, '--shard', share, '-o', `${share.charAt(0)}.shard`).code).toBe(0);
    }
    const merged = run('map', 'merge', '4.shard', '2.shard', '1.shard', '3.shard', '-o', 'merged.npy');
    expect(merged).toEqual({ code: 0, stdout: '', stderr: 'wrote merged.npy\n' });
    expect(bytesOf('merged.npy').equals(bytesOf('map.npy'))).toBe(true);
    expect(bytesOf('merged.npy.json').equals(bytesOf('map.npy.json'))).toBe(true);
  });

  it('is resumed like a whole map', () => {
    expect(run(...QUICK, '--shard', '1/4', '--resume', '-o', 'one.shard').stderr).toBe('wrote one.shard\n');
    expect(run(...QUICK, '--shard', '1/4', '--resume', '-o', 'one.shard').stderr).toBe('one.shard is complete\n');
    expect(refusal(...QUICK, '--shard', '2/4', '--resume', '-o', 'one.shard')).toContain('one.shard must be this map');
    const command = `ulimit -f 40; exec ${process.execPath} ${MAIN} ${QUICK.join(' ')} --shard 1/2 -o half.shard`;
    spawnSync('sh', ['-c', command], { cwd: folder });
    expect(run(...QUICK, '--shard', '1/2', '--resume', '-o', 'half.shard').stderr).toMatch(/[1-9]\d* of 45 bands were/);
    expect(run(...QUICK, '--shard', '2/2', '-o', 'rest.shard').code).toBe(0);
    expect(run('map', 'merge', 'half.shard', 'rest.shard', '-o', 'halves.npy').code).toBe(0);
    expect(bytesOf('halves.npy').equals(bytesOf('map.npy'))).toBe(true);
  });
});

describe('flags of large maps', () => {
  it.each([
    [['--shard', '5/4', '-o', 'x.shard'], /--shard must be i\/n with i from 1 to n.*"5\/4"/],
    [['--shard', '0/4', '-o', 'x.shard'], /--shard must be i\/n/],
    [['--shard', '1', '-o', 'x.shard'], /--shard must be i\/n/],
    [['--shard', '1/91', '-o', 'x.shard'], /at most as many shards as rows \(90\), got 91/],
    [['--shard', '1/4', '-o', 'x.npy'], /--shard must stand beside -o FILE\.shard, got -o x\.npy/],
    [['--shard', '1/4'], /--shard must stand beside -o FILE\.shard, got none/],
    [['--resume'], /--resume must stand beside -o FILE\.npy, got none/],
    [['--resume', '-o', 'x.svg'], /--resume must stand beside -o FILE\.npy, got -o x\.svg/],
    [['--slurm', '-o', 'x.svg'], /--slurm must stand beside -o FILE\.npy/],
    [['--slurm', '91', '-o', 'x.npy'], /--slurm must be a whole number from 1 to 90, got 91/],
    [['--slurm', '0', '-o', 'x.npy'], /--slurm must be a whole number from 1 to 90, got 0/],
    [['--submit', '-o', 'x.npy'], /--submit must stand beside --slurm/],
    [['--slurm', '2', '--shard', '1/2', '-o', 'x.npy'], /--shard/],
    [['--workers', '0', '-o', 'x.npy'], /--workers must be a whole number from 1 to 1024, got 0/],
    [['--workers', 'two', '-o', 'x.npy'], /--workers must be a finite number, got "two"/],
    [['-o', 'none/x.npy'], /cannot write none\/x\.npy: the folder none does not exist/],
    [['-o', 'sub.npy'], /output must be a file, got the folder sub\.npy/],
  ])('%j are refused', (words, named) => {
    mkdirSync(at('sub.npy'), { recursive: true });
    expect(refusal(...QUICK, ...words)).toMatch(named);
  });
});
