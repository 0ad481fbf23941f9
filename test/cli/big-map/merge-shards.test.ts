import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHeavyball } from '../../helpers/run-heavyball.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-merge-'));
const at = (name: string): string => join(folder, name);
const run = (words: string): ReturnType<typeof runHeavyball> => runHeavyball(words.split(' '), { cwd: folder });

/** Copies a shard with something in its first line replaced. */
function forge(from: string, to: string, what: string, by: string): void {
  writeFileSync(at(to), readFileSync(at(from), 'latin1').replace(what, by), 'latin1');
}

beforeAll(() => {
  for (const share of ['1/2', '2/2', '1/3']) {
    run(`map --layer rate --kappa 9 --size 40x30 --shard ${share} -o ${share.replace('/', 'of')}.shard`);
  }
  run('map --layer rate --kappa 10 --size 40x30 --shard 2/2 -o other.shard');
  forge('2of2.shard', 'version.shard', '"heavyball":"0.', '"heavyball":"9.');
  forge('1of2.shard', 'newer.shard', '"formatVersion":1', '"formatVersion":2');
  forge('2of2.shard', 'field.shard', '"share":', '"sahre":');
  forge('2of2.shard', 'line.shard', '"checksums":[', '"checksums":');
  copyFileSync(at('2of2.shard'), at('twice.shard'));
  copyFileSync(at('2of2.shard'), at('short.shard'));
  truncateSync(at('short.shard'), 2000);
  const bytes = readFileSync(at('2of2.shard'));
  bytes[bytes.length - 1] = 255 - (bytes.at(-1) ?? 0);
  writeFileSync(at('flipped.shard'), bytes);
  writeFileSync(at('text.shard'), 'not a shard\n');
  writeFileSync(at('empty.shard'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('heavyball map merge', () => {
  it.each([
    ['a shard that is missing', '1of2.shard -o x.npy', /all 2 shards must be given, got none that is 2\/2/],
    ['a shard twice', '1of2.shard 2of2.shard twice.shard -o x.npy', /once, got 2\/2 as 2of2\.shard and twice\.shard/],
    [
      'another map',
      '1of2.shard other.shard -o x.npy',
      /other\.shard must .*recipe\.spectrum\.L is 10 there and 9 here/,
    ],
    ['another division', '1of2.shard 1of3.shard -o x.npy', /1of3\.shard must .*shards is 3 there and 2 here/],
    ['another version', '1of2.shard version.shard -o x.npy', /version\.shard must .*heavyball is "9\./],
    ['a newer form', 'newer.shard -o x.npy', /newer\.shard: was written by a newer heavyball/],
    ['an unknown field', '1of2.shard field.shard -o x.npy', /field\.shard: the first line must have no fields but/],
    ['a spoilt first line', '1of2.shard line.shard -o x.npy', /line\.shard:1:\d+: must be JSON/],
    ['a truncated shard', '1of2.shard short.shard -o x.npy', /short\.shard: must have \d+ bytes, got 2000/],
    ['a changed byte', '1of2.shard flipped.shard -o x.npy', /flipped\.shard: rows 29 to 29 must have the checksum/],
    ['another file', '1of2.shard text.shard -o x.npy', /text\.shard: must be a shard of a map, got another file/],
    ['an empty file', 'empty.shard -o x.npy', /empty\.shard: must be a shard of a map, got another file/],
    ['a missing file', 'none.shard -o x.npy', /none\.shard: no such file/],
    ['a folder', '. -o x.npy', /\.: must be a file, got a folder/],
    ['an output that is no array', '1of2.shard 2of2.shard -o x.svg', /--output must end in \.npy, got "x\.svg"/],
    [
      'an output in no folder',
      '1of2.shard 2of2.shard -o none/x.npy',
      /cannot write none\/x\.npy: the folder none does/,
    ],
    ['no output', '1of2.shard 2of2.shard', /-o, --output <file>/],
    ['no shards', '-o x.npy', /missing required argument 'shards'/],
  ])('refuses %s', (_, words, named) => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = run(`map merge ${words}`);
    expect(stderr).toMatch(named);
    expect(stderr).toMatch(/^heavyball: [^\n]+ \(see heavyball map merge --help\)\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('has help', () => {
    const { code, stdout } = run('map merge --help');
    expect(stdout).toContain('Usage: heavyball map merge [options] <shards...>');
    expect(code).toBe(0);
  });
});
