import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHeavyball } from '../helpers/run-heavyball.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-cli-'));

/** An .npy file with the given header text and data. */
function npy(header: string, data: Uint8Array): Uint8Array {
  const text = header.padEnd(118 - 1) + '\n';
  return Buffer.concat([
    Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, text.length % 256, text.length >> 8]),
    Buffer.from(text, 'latin1'),
    data,
  ]);
}

const BANNER = '%%MatrixMarket matrix coordinate real symmetric\n';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'good.csv': '2,1\n1,3\n',
  'empty.csv': '',
  'ragged.csv': '1,2\n3\n',
  'text.csv': '1,0\n0,many\n',
  'nan.csv': '1,nan\nnan,2\n',
  'infinite.json': '[[1, 1e999], [1e999, 2]]',
  'wide.csv': '1,2,3\n4,5,6\n',
  'asymmetric.csv': '1,2\n3,4\n',
  'column.csv': '1\n2\n3\n',
  'magic.npy': 'this is not numpy',
  'truncated.npy': npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }", new Uint8Array(20)),
  'object.npy': npy("{'descr': '|O', 'fortran_order': False, 'shape': (2, 2), }", new Uint8Array(32)),
  'complex.npy': npy("{'descr': '<c16', 'fortran_order': False, 'shape': (2, 2), }", new Uint8Array(64)),
  'huge.npy': npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000, 2), }", new Uint8Array(16)),
  'count.mtx': `${BANNER}2 2 3\n1 1 2\n2 2 3\n`,
  'range.mtx': `${BANNER}2 2 2\n1 1 2\n3 1 3\n`,
  'deep.json': '['.repeat(100_000) + ']'.repeat(100_000),
  noending: '1,0\n0,1\n',
};

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'sub'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Words of the command line, and what its one line of refusal has to name. */
const REFUSALS: readonly (readonly [what: string, words: string, named: RegExp])[] = [
  ['a missing file', 'analyze missing.csv', /missing\.csv: no such file/],
  ['a folder', 'analyze sub', /sub: must be a file, got a folder/],
  ['an empty file', 'analyze empty.csv', /empty\.csv.*(empty|nothing)/],
  ['ragged rows', 'analyze ragged.csv', /ragged\.csv:2/],
  ['text for a number', 'analyze text.csv', /text\.csv:2:3.*"many"/],
  ['NaN in a matrix', 'analyze nan.csv', /nan\.csv:1:3/],
  ['∞ in a matrix', 'analyze infinite.json', /infinite\.json.*finite/],
  ['a matrix that is not square', 'analyze wide.csv', /square.*2 × 3/],
  ['an asymmetric matrix', 'analyze asymmetric.csv', /symmetric.*(2 and .*3|3 and .*2)/],
  ['a column for a Hessian', 'analyze column.csv', /did you mean --spectrum\?/],
  ['.npy with wrong magic', 'analyze magic.npy', /magic\.npy.*\.npy/],
  ['truncated .npy', 'analyze truncated.npy', /truncated\.npy.*20/],
  ['.npy of objects', 'analyze object.npy', /object\.npy.*\|O/],
  ['.npy of complex numbers', 'analyze complex.npy', /complex\.npy.*<c16/],
  ['.npy that claims 10¹² rows', 'analyze huge.npy', /huge\.npy.*1000000000000/],
  ['Matrix Market with a wrong count', 'analyze count.mtx', /count\.mtx.*3/],
  ['Matrix Market with an index out of range', 'analyze range.mtx', /range\.mtx:4/],
  ['JSON nested 100 000 deep', 'analyze deep.json', /deep\.json/],
  ['a file of unknown format', 'analyze noending', /noending.*--format/],
  ['a wrong --format', 'analyze good.csv --format xls', /--format.*csv/],
  ['μ > L', 'tune --mu 3 --L 2', /mu.*3.*2/],
  ['μ ≤ 0', 'tune --mu 0 --L 2', /mu.*0/],
  ['κ < 1', 'tune --kappa 0.5', /kappa.*0\.5/],
  ['no spectrum', 'tune', /--kappa/],
  ['two spectra', 'tune --kappa 3 --mu 1 --L 2', /one of.*2 of them/],
  ['half an interval', 'tune --mu 1', /--mu and --L/],
  ['η = 0', 'mode --beta 0.9 --eta 0 --lambda 1', /eta.*> 0.*0/],
  ['η < 0', 'mode --beta 0.9 --eta -1 --lambda 1', /eta.*> 0.*-1/],
  ['no η', 'mode --beta 0.9 --lambda 1', /--eta/],
  ['no β', 'mode --eta 0.9 --lambda 1', /--beta \(or --momentum/],
  ['no λ', 'mode --beta 0.9 --eta 1', /--lambda/],
  ['text for β', 'mode --beta much --eta 1 --lambda 1', /--beta.*"much"/],
  ['hexadecimal for β', 'mode --beta 0x10 --eta 1 --lambda 1', /--beta.*"0x10"/],
  ['an unknown method', 'mode --method nestrov --beta 0.9 --eta 1 --lambda 1', /did you mean nesterov\?/],
  ['an unknown flag', 'mode --lamda 1', /--lamda.*--lambda/],
  ['an unknown command', 'moed', /moed.*mode/],
  ['too many words', 'mode 1 2 3', /argument/],
  ['β and 1 − β', 'mode --beta 0.9 --one-minus-beta 0.1 --eta 1 --lambda 1', /--beta.*--one-minus-beta/],
  ['γ for heavy ball', 'mode --beta 0.9 --gamma 1 --eta 1 --lambda 1', /gamma/],
  ['a γ to be tuned', 'tune --method general-momentum --kappa 9 --gamma 0.5', /--gamma.*0\.5/],
  [
    'a flag for a file that is not there',
    'tune --kappa 9 --flat-threshold 2',
    /--flat-threshold.*--hessian or --spectrum/,
  ],
  ['the format of no file', 'simulate --lr 0.01 --momentum 0.9 --format csv', /--format.*--hessian or --spectrum/],
  ['a spectrum to be symmetrised', 'tune --spectrum column.csv --symmetrize', /--symmetrize.*--hessian/],
  ['an output folder that is missing', 'map --kappa 10 -o none/map.svg', /none\/map\.svg.*does not exist/],
  ['an output that is a folder', 'map --kappa 10 -o sub', /--output|sub/],
  ['an output of unknown ending', 'map --kappa 10 -o map.bmp', /\.svg.*map\.bmp/],
  ['an unknown claim', 'verify --only nothing', /--only must name claims .* got "nothing"/],
  ['a claim misspelt', 'verify --only jury-stable', /did you mean jury-stability\?/],
  ['an unknown objective', 'simulate --beta 0.9 --eta 0.1 --objective ravin', /did you mean ravine\?/],
  ['a start of the wrong length', 'simulate --beta 0.9 --eta 0.1 --start 1,2,3', /start/],
  ['a report without a file', 'report --kappa 10', /-o .*--json/],
  ['a report of an unknown ending', 'report --kappa 10 --no-verify -o report.pdf', /\.html.*report\.pdf/],
  ['an unknown theme', 'map --kappa 10 --theme pink -o map.svg', /--theme.*light/],
  ['JSON and a file both on standard output', 'map --kappa 10 --json -o -', /--json.*-o -/],
  ['an unknown matching', 'flow --beta 0.9 --eta 0.1 --matching best', /matching.*conformal/],
];

describe('bad input', () => {
  it.each(REFUSALS)('%s is one line, exit code 2, no file', (_, words, named) => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = runHeavyball(words.split(' '), { cwd: folder });
    expect(stderr).toMatch(named);
    expect(stderr).toMatch(/^heavyball: [^\n]+ \(see heavyball( [a-z]+)? --help\)\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });
});
