import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkTarget, isDeviceOrPipe, writeOutput } from '../../src/cli/write-output.ts';
import { runHeavyball } from '../helpers/run-heavyball.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-output-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('writeOutput', () => {
  it('makes a file, and replaces one', () => {
    const path = join(folder, 'made.txt');
    writeOutput(path, 'one');
    writeOutput(path, new Uint8Array([116, 119, 111]));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['made.txt']);
  });

  it('refuses a folder, and a file in a folder that is not there', () => {
    mkdirSync(join(folder, 'sub'));
    expect(() => {
      writeOutput(join(folder, 'sub'), '');
    }).toThrow(/^output must be a file, got the folder /);
    expect(() => {
      writeOutput(join(folder, 'none', 'x'), '');
    }).toThrow(/^cannot write .*none.x: the folder .*none does not exist$/);
    expect(() => {
      writeOutput(join(folder, 'made.txt', 'x'), '');
    }).toThrow(/made.txt is not a folder$/);
  });

  it('is known before to refuse them', () => {
    for (const path of ['-', '/dev/null', 'new.svg', join(folder, 'new.svg')]) checkTarget(path);
    expect(() => checkTarget(folder)).toThrow(/^output must be a file, got the folder /);
    expect(() => checkTarget(join(folder, 'none', 'x'))).toThrow(/^cannot write .*: the folder .*none does not exist$/);
    expect(() => checkTarget(join(folder, 'made.txt', 'x'))).toThrow(/made.txt is not a folder$/);
    expect(readdirSync(folder)).not.toContain('new.svg');
  });

  it('replaces what a link leads to, not the link, and keeps it from those who may not read it', () => {
    const [path, link] = [join(folder, 'private.svg'), join(folder, 'link.svg')];
    writeFileSync(path, 'old', { mode: 0o600 });
    symlinkSync('private.svg', link);
    writeOutput(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves the old file and no trace of the new one when the disk is full', () => {
    const path = join(folder, 'kept.svg');
    writeFileSync(path, 'old');
    // A limit on the size of files stands for the full disk: what the system refuses, and when, is the same.
    const command = `ulimit -f 1; exec ${process.execPath} dist/cli/main.js map --kappa 100 -o ${path}`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toMatch(/^heavyball: cannot write .*kept\.svg: the file would be too large/);
    expect(status).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))('writes a device straight through and never replaces it', () => {
    const { code, stderr } = runHeavyball(['map', '--kappa', '100', '-o', '/dev/full']);
    expect(stderr).toMatch(/^heavyball: cannot write \/dev\/full: no space left on the device/);
    expect(code).toBe(2);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    expect(isDeviceOrPipe('/dev/full')).toBe(true);
  });

  it('ends quietly when the reader of a pipe has gone', () => {
    const command = `${process.execPath} dist/cli/main.js map --kappa 100 --json | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe('');
  });
});
