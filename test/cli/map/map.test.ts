import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAP_HELP } from '../../../src/cli/map/map-help.ts';
import { LAYERS } from '../../../src/maps/layers/index.ts';
import { PLANES } from '../../../src/maps/planes/index.ts';
import { readNpy } from '../../../src/io/read-npy.ts';
import { MAP_PALETTE_NAMES } from '../../../src/render/map-palettes.ts';
import { runInProcess } from '../../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-map-'));
const file = (name: string): string => join(folder, name);
const contents = (name: string): Buffer => readFileSync(file(name));

/** Runs `heavyball map` with words separated by spaces; FOLDER/ stands for the folder of the tests. */
const map = (words: string): ReturnType<typeof runInProcess> =>
  runInProcess(['map', ...words.replaceAll('FOLDER', folder).split(' ')]);

/** Runs it where it must succeed. */
async function made(words: string): Promise<string> {
  const { code, stdout, stderr } = await map(words);
  expect({ code, stderr: stderr.replace(/^wrote .*\n/, '') }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function json(words: string): Promise<Record<string, unknown>> {
  return JSON.parse(await made(`${words} --json`)) as Record<string, unknown>;
}

beforeAll(() => {
  writeFileSync(file('schedule.csv'), 'beta,eta\n0,0.01\n0.5,0.02\n0.9,0.01\n');
  writeFileSync(file('turned.csv'), 'eta;One_Minus_Beta\n0.01;0.1\n');
  writeFileSync(file('named.csv'), 'β,η,epoch\n0.5,0.01,"first, slow"\n0.9,0.02\n');
  writeFileSync(file('swapped.csv'), '0.9,0.02\n');
  writeFileSync(file('triples.csv'), '1,2,3\n');
  writeFileSync(file('quadruples.csv'), '1,2,3,4\n');
  writeFileSync(file('words.csv'), 'x,y\n1,2\n3,four\n');
  writeFileSync(file('places.json'), '[[0.5, 0.01]]');
  writeFileSync(file('triples.json'), '[[1, 2, 3]]');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ENDINGS = ['.svg', '.png', '.pdf', '.csv', '.json', '.vl.json', '.npy'] as const;
const RICH =
  '--layer rate --kappa 100 --size 24x18 --beta 0.9 --eta 0.01 --levels 0.9,0.95 --iso-friction --point 0.1,0.02,here';

describe('heavyball map', () => {
  it.each(ENDINGS)('writes the same bytes again --from a %s', async (ending) => {
    const words = ['.csv', '.npy'].includes(ending) ? '--layer rate --kappa 100 --size 24x18' : RICH;
    await made(`${words} ${ending === '.png' ? '--dpi 30 ' : ''}-o FOLDER/first${ending}`);
    await made(`--from FOLDER/first${ending} -o FOLDER/again${ending}`);
    expect(contents(`again${ending}`).equals(contents(`first${ending}`))).toBe(true);
  });

  it.each([
    ['rate', '0.9', 0.9, '0.9'],
    ['decay', '0.1', Math.exp(-0.1), '0.1'],
    ['iterations', '200', 1e-6 ** (1 / 200), '200'],
    ['iterations --epsilon 1e-3', '100', 1e-3 ** (1 / 100), '100'],
  ])('draws the level lines of %s at its own values', async (layer, level, rate, label) => {
    const words = `--layer ${layer} --kappa 100 --size 24x18 --levels ${level}`;
    const { overlays } = (await json(words)) as { overlays: { values: { levels: readonly number[] } } };
    expect(overlays.values.levels).toEqual([expect.closeTo(rate, 12)]);
    await made(`${words} -o FOLDER/levels.svg`);
    const picture = contents('levels.svg').toString();
    expect(picture.match(/hb-map-level/g)).not.toBeNull();
    expect(picture).toContain(`>${label}<`);
  });

  it('goes from any file to any other', async () => {
    await made(`${RICH} --theme dark --preset slide --dpi 30 -o FOLDER/a.png`);
    await made('--from FOLDER/a.png -o FOLDER/a.svg');
    await made('--from FOLDER/a.svg -o FOLDER/a.pdf');
    await made('--from FOLDER/a.pdf -o FOLDER/a.vl.json');
    await made('--from FOLDER/a.vl.json -o FOLDER/a.csv');
    await made('--from FOLDER/a.csv -o FOLDER/b.svg');
    expect(contents('b.svg').equals(contents('a.svg'))).toBe(true);
  });

  it('gives an array the values of the table, and a recipe beside it', async () => {
    await made('--layer rate --kappa 100 --x 0:1:3 --y 0.001:0.04:2:log -o FOLDER/m.npy');
    const { values, rows, columns } = readNpy(contents('m.npy'), 'm.npy');
    const document = await json('--from FOLDER/m.npy');
    expect([rows, columns]).toEqual([2, 3]);
    expect(document['values']).toEqual([...values]);
    expect(document['map']).toEqual((JSON.parse(contents('m.npy.json').toString()) as typeof document)['map']);
  });

  it('writes a table of the middles of the cells, headed by what made it', async () => {
    await made('--layer verdict --kappa 100 --x 0:1:2 --y 0:0.08:2 -o FOLDER/v.csv');
    const [comment, ...lines] = contents('v.csv').toString().trim().split('\n');
    expect(JSON.parse(comment?.slice(1) ?? '')).toMatchObject({ map: { layer: 'verdict', settings: { steps: 500 } } });
    expect(lines[0]).toBe('β,η,verdict');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).map(Number))).toEqual([
      [0.25, 0.02],
      [0.75, 0.02],
      [0.25, 0.06],
      [0.75, 0.06],
    ]);
    expect(lines.at(-1)).toMatch(/,diverges$/);
  });

  it('draws a picture with the text of its parts, pixels and page as large as is asked', async () => {
    await made('--layer rate --kappa 100 --size 8x6 --dpi 96 -o FOLDER/p.png');
    await made('--layer rate --kappa 100 --size 8x6 --preset print -o FOLDER/p.pdf');
    expect(contents('p.png').readUInt32BE(16)).toBe(600);
    expect(contents('p.pdf').toString('latin1')).toMatch(/MediaBox \[0 0 244\.8 /);
  });

  it('is the layer rate where only a plane is named, on (β, η) where only a layer is', async () => {
    expect(await json('--plane kappa-beta --size 2x2')).toMatchObject({ map: { layer: 'rate', spectrum: { L: 1 } } });
    expect(await json('--layer regime --kappa 3 --size 2x2')).toMatchObject({ map: { plane: 'beta-eta' } });
  });

  it('marks parameters that are on the axes, and holds the others fixed', async () => {
    const marked = await json('--layer rate --kappa 100 --size 2x2 --beta 0.9 --eta 0.01');
    expect(marked).toMatchObject({ map: { fixed: {} }, overlays: { given: { x: 0.9, y: 0.01 } } });
    const complement = '--plane one-minus-beta-eta --kappa 100 --size 2x2 --one-minus-beta 1e-20 --eta 0.01';
    expect(await json(complement)).toMatchObject({ overlays: { given: { x: 1e-20, y: 0.01 } } });
    const fixed = await json('--plane kappa-eta-L --beta 0.9 --size 2x2');
    expect(fixed).toMatchObject({ map: { fixed: { beta: 0.9 } }, overlays: { given: null } });
    const both = await json(
      '--plane eta-gamma --method general-momentum --kappa 9 --size 2x2 --beta 0.5 --eta 0.1 --gamma 0.3',
    );
    expect(both).toMatchObject({ map: { fixed: { beta: 0.5 } }, overlays: { given: { x: 0.1, y: 0.3 } } });
  });

  it('makes room for what it marks', async () => {
    const { map: recipe } = await json('--layer rate --kappa 100 --size 2x2 --beta 1.5 --eta 0.1 --point -2,0.01');
    const { axes } = recipe as { axes: Record<'x' | 'y', { from: number; to: number }> };
    expect(axes.x.from).toBeLessThan(-2);
    expect(axes.x.to).toBeGreaterThan(1.5);
    expect(axes.y.to).toBeGreaterThan(0.1);
  });

  it('has an axis for momentum however near to 1 the best one is', async () => {
    expect(await made('--layer rate --kappa 1e200 --size 4x4')).toContain('β from 0.999999999');
  });

  it('marks the optimum, further points by name, and the given parameters', async () => {
    const { geometry } = await json('--layer rate --kappa 9 --size 2x2 --beta 0.5 --eta 0.1 --point 0.1,0.2,a,b');
    // β = ((√κ − 1)/(√κ + 1))², η = 4/(1 + √κ)², polyak1964.
    expect((geometry as { marks: object[] }).marks).toEqual([
      { kind: 'optimum', label: 'optimum', at: { x: 0.25, y: 0.25 } },
      { kind: 'point', label: 'a,b', at: { x: 0.1, y: 0.2 } },
      { kind: 'given', label: 'given', at: { x: 0.5, y: 0.1 } },
    ]);
  });

  it('lays a schedule over the map', async () => {
    const { geometry } = await json('--layer rate --kappa 100 --size 2x2 --path FOLDER/schedule.csv');
    const { curves } = geometry as { curves: readonly { kind: string; points: object[] }[] };
    expect(curves.find(({ kind }) => kind === 'trajectory')?.points).toEqual([
      { x: 0, y: 0.01 },
      { x: 0.5, y: 0.02 },
      { x: 0.9, y: 0.01 },
    ]);
  });

  it('takes the columns of points and paths by their names, and in the order of the axes where they have none', async () => {
    const on = '--plane one-minus-beta-eta --kappa 100 --size 2x2';
    const paths = async (words: string): Promise<unknown> => (await json(words))['overlays'];
    const turned = { paths: [{ label: '', points: [{ x: 0.1, y: 0.01 }] }] };
    expect(await paths(`${on} --path FOLDER/turned.csv`)).toMatchObject(turned);
    const swapped = { paths: [{ label: '', points: [{ x: 0.9, y: 0.02 }] }] };
    expect(await paths(`${on} --path FOLDER/swapped.csv`)).toMatchObject(swapped);
  });

  it('takes labels of points from a third column', async () => {
    const words = '--layer rate --kappa 100 --size 2x2';
    expect(await json(`${words} --point 0.1,0.02,here --points FOLDER/named.csv`)).toMatchObject({
      overlays: {
        points: [
          { x: 0.1, y: 0.02, label: 'here' },
          { x: 0.5, y: 0.01, label: 'first, slow' },
          { x: 0.9, y: 0.02, label: '' },
        ],
      },
    });
    const place = { x: 0.5, y: 0.01, label: '' };
    expect(await json(`${words} --points FOLDER/places.json`)).toMatchObject({ overlays: { points: [place] } });
  });

  it.each([
    ['--layer rate --levels 200', '--levels 200'],
    ['--layer rate --levels 0.9,0.5,1.5', '--levels 0.5'],
    ['--layer iterations --levels 10,200', '--levels 10'],
    ['--layer decay --levels 3', '--levels 3'],
    ['--layer transient --levels -1', '--levels -1'],
    ['--x 0:0.5 --layer rate --iso-effective-rate 0.05,1 --levels 99', '--levels 99 --iso-effective-rate 1'],
  ])('says on standard error which lines are nowhere on the map: %s', async (words, absent) => {
    const { code, stderr } = await map(`${words} --kappa 100 --size 24x18 --json`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `no line on this map: ${absent}\n` });
  });

  it('says that the marked optimum is that of the rate where the layer is about something else', async () => {
    expect(await made('--layer iterations --kappa 100 --size 4x3')).toMatch(/\n *optimum +β = /);
    for (const layer of ['iterations-from-rest', 'noise', 'regime']) {
      expect(await made(`--layer ${layer} --kappa 100 --size 4x3`)).toMatch(/\n *best rate at +β = 0\.669421/);
    }
  });

  it('says in words what it shows, with the value at the optimum', async () => {
    const text = await made('--layer rate --kappa 100 --size 30x20');
    expect(text).toContain('Rate ρ of heavy ball on the plane (β, η), curvatures in [1, 100], κ = 100');
    // (√κ − 1)/(√κ + 1), polyak1964.
    expect(text).toMatch(/optimum +β = 0\.669421, η = 0\.0330579: 0\.818182 per iteration/);
    expect(await made('--layer verdict --kappa 100 --size 30x20')).toMatch(/converges +[\d.]+ % +\d+\n/);
  });

  it('lists every layer, plane and palette in its help', async () => {
    const help = await made('--help');
    for (const { name } of LAYERS) expect(MAP_HELP).toContain(`\n  ${name} `);
    for (const { name } of PLANES) expect(MAP_HELP).toContain(`\n  ${name} `);
    for (const name of MAP_PALETTE_NAMES) expect(help).toContain(name);
  });
});

describe('heavyball map --check', () => {
  it('finds no cell in which matrix powers and the iteration itself disagree', async () => {
    expect(await made('--layer verdict --kappa 100 --size 40x30 --check')).toBe(
      'verdict and simulated: 0 of 1200 cells differ\n',
    );
  });

  it('measures how far the fast kernel is from the mode kernel', async () => {
    const { differing, largest } = await json('--layer decay --kappa 1e4 --size 40x30 --check');
    expect(differing).toBe(0);
    expect(largest).toBeLessThan(1e-7);
  });
});

/** Words, and what the one line of refusal has to say. */
const REFUSALS: readonly (readonly [what: string, words: string, message: RegExp])[] = [
  ['an unknown layer', '--layer rat --kappa 9', /--layer must be one of rate, .*got "rat"; did you mean rate\?/],
  ['an unknown plane', '--plane beta --kappa 9', /--plane must be one of beta-eta, .*got "beta"/],
  [
    'an unknown palette',
    '--layer rate --kappa 9 --palette jet -o FOLDER/x.svg',
    /palette must be one of viridis, .*"jet"/,
  ],
  ['an unknown ending', '--layer rate --kappa 9 -o FOLDER/x.gif', /--output must end in \.svg or .*x\.gif"/],
  [
    'a plane that the method does not have',
    '--method gradient-descent --layer rate --kappa 9 --plane beta-eta',
    /must have momentum/,
  ],
  ['a plane without what it holds fixed', '--plane kappa-eta-L', /beta must be held fixed/],
  [
    'two curvatures where there is one',
    '--plane beta-eta-lambda --kappa 9',
    /single curvature, by --lambda, got \[1, 9\]/,
  ],
  ['an infinite spectrum', '--layer rate --mu 1 --L 1e999', /--L must be a finite number/],
  ['axes reversed', '--layer rate --kappa 9 --x 1:0', /x\.from must be below x\.to, got 1 and 0/],
  ['no cell', '--layer rate --kappa 9 --x 0:1:0', /x\.count must be a whole number from 2 .*got 0/],
  ['one cell', '--layer rate --kappa 9 --size 1x9', /x\.count must be a whole number from 2 .*got 1/],
  ['half a cell', '--layer rate --kappa 9 --x 0:1:2.5', /x\.count must be a whole number/],
  ['a size in words', '--layer rate --kappa 9 --size big', /--size must be cells across and up.*"big"/],
  ['an axis without an end', '--layer rate --kappa 9 --x 1', /--x must be from:to\[:count\]\[:log\|linear\], got "1"/],
  ['an axis of an unknown scale', '--layer rate --kappa 9 --x 0:1:lin', /--x must be from:to\[:count\].*got "0:1:lin"/],
  ['an axis with too much', '--layer rate --kappa 9 --x 0:1:2:3', /--x must be from:to/],
  ['an axis in words', '--layer rate --kappa 9 --y 0:many', /the end of --y must be a finite number, got "many"/],
  [
    'a logarithmic axis through 0',
    '--layer rate --kappa 9 --x 0:1:log',
    /x\.from must be above 0 on a logarithmic axis/,
  ],
  ['learning rates below 0', '--layer rate --kappa 9 --y -1:1', /y\.from must be at least 0/],
  ['more cells than memory', '--layer rate --kappa 9 --size 30000x30000', /6\.7 GiB.*-o map\.npy/],
  ['a size that no axis has', '--layer rate --kappa 9 --x 0:1:3 --y 0:1:3 --size 3x3', /--size must not be given/],
  ['half a mark', '--layer rate --kappa 9 --beta 0.5', /--eta must be given too to mark a point of \(β, η\)/],
  ['a mark that the method refuses', '--layer rate --kappa 9 --beta 0.5 --eta 0', /eta must be a finite number > 0/],
  [
    'a learning rate where the best one is',
    '--plane kappa-beta --beta 0.5 --eta 1',
    /eta must not be held fixed on this plane, got/,
  ],
  ['a mark on a table', '--layer rate --kappa 9 --beta 0.5 --eta 1 -o FOLDER/x.csv', /mark a point.*\.csv/],
  [
    'a setting of another layer',
    '--layer rate --kappa 9 --steps 9',
    /--steps must stand beside --layer verdict or simu/,
  ],
  ['an unknown rival', '--layer speed-up --kappa 9 --against adam', /--against must be one of .*"adam"/],
  [
    'an unknown rival among others',
    '--layer fastest --kappa 9 --methods nesterov,adam',
    /--methods must be one of .*"adam"/,
  ],
  ['ε of 1', '--layer iterations --kappa 9 --epsilon 1', /epsilon must be a number between 0 and 1, got 1/],
  ['levels of categories', '--layer verdict --kappa 9 --levels 1', /--levels must stand beside a layer that has level/],
  [
    'levels that no rate has',
    '--layer iterations --kappa 9 --levels 0',
    /--levels must be above 0 .*iterations, got 0/,
  ],
  ['levels in words', '--layer rate --kappa 9 --levels 0.5,high', /value 2 of --levels must be .*"high"/],
  ['friction below 0', '--layer rate --kappa 9 --iso-friction 1,-2', /--iso-friction must be above 0, got -2/],
  ['friction where there is none', '--plane kappa-beta --iso-friction', /--iso-friction must stand beside a plane/],
  ['half a point', '--layer rate --kappa 9 --point 1', /--point must be x,y or x,y,label, got "1"/],
  [
    'a path in three columns',
    '--layer rate --kappa 9 --path FOLDER/triples.csv',
    /triples\.csv:1: must have two columns, x and y, got 3/,
  ],
  [
    'points in four columns',
    '--layer rate --kappa 9 --points FOLDER/quadruples.csv',
    /quadruples\.csv:1: must have two columns, x and y, and a label if any, got 4/,
  ],
  [
    'points in three columns of numbers',
    '--layer rate --kappa 9 --points FOLDER/triples.json',
    /triples\.json: must have two columns, x and y, got 3/,
  ],
  [
    'places in words',
    '--layer rate --kappa 9 --path FOLDER/words.csv',
    /words\.csv:3:3: column 2 must be a finite number, got "four"/,
  ],
  [
    'places on other axes',
    '--plane one-minus-beta-eta --kappa 9 --path FOLDER/schedule.csv',
    /schedule\.csv: the columns must be one-minus-beta and eta on the plane \(1 − β, η\), got beta and eta/,
  ],
  ['colours of no picture', '--layer rate --kappa 9 --palette magma', /--palette must stand beside -o with \.svg/],
  [
    'no pixel in an inch',
    '--layer rate --kappa 9 --dpi 0 -o FOLDER/x.png',
    /--dpi must be a whole number from 1 to 1200, got 0/,
  ],
  ['more pixels than memory', '--layer rate --kappa 9 --dpi 1e5 -o FOLDER/x.png', /--dpi .*from 1 to 1200, got 100000/],
  ['density of no pixels', '--layer rate --kappa 9 --dpi 300 -o FOLDER/x.svg', /--dpi must stand beside -o with \.png/],
  [
    'lines over an array',
    '--layer rate --kappa 9 --iso-friction -o FOLDER/x.npy',
    /--iso-friction must stand beside -o with/,
  ],
  ['lines over a check', '--layer rate --kappa 9 --levels 1 --check', /--levels must stand beside .*got --check/],
  [
    'a check of what has no other way',
    '--layer period --kappa 9 --check',
    /--check must stand beside --layer verdict, /,
  ],
  ['a check that is to be written', '--layer rate --kappa 9 --check -o FOLDER/x.svg', /--check.*-o/],
  ['cells without a layer', '--kappa 9 --x 0:1', /--x must stand beside --layer or --plane, got neither/],
  ['a page without a layer', '--kappa 9 -o FOLDER/x.pdf', /-o FILE\.pdf must stand beside --layer or --plane, got nei/],
  [
    'a chart without a layer',
    '--kappa 9 -o FOLDER/x.vl.json',
    /-o FILE\.vl\.json must stand beside --layer or --plane/,
  ],
  ['an unknown ending', '--layer rate --kappa 9 -o FOLDER/x.jpg', /must end in \.svg or .* or \.npy, got/],
  ['one curvature without a layer', '--lambda 9', /--lambda must stand beside --layer or --plane/],
  ['two spectra', '--layer rate --kappa 9 --lambda 1', /--lambda must not stand beside another spectrum/],
  ['--from nothing', '--from FOLDER/none.svg', /none\.svg: no such file/],
  ['--from another table', '--from FOLDER/schedule.csv', /schedule\.csv.*(JSON|map)/],
  [
    '--from plain text',
    '--from FOLDER/triples.csv',
    /triples\.csv: must be a file of a map that heavyball wrote, got a/,
  ],
  ['--from beside another word', '--from FOLDER/x.svg --layer rate', /--layer must not stand beside --from/],
];

describe('what heavyball map refuses', () => {
  it.each(REFUSALS)('%s: one line, and nothing half-written', async (_what, words, message) => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await map(words);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^heavyball: .+ \(see heavyball map --help\)\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each(['svg', 'png', 'pdf', 'csv', 'json', 'vl.json'])('a .%s from a newer version', async (ending) => {
    await made(`--layer rate --kappa 9 --size 2x2 ${ending === 'png' ? '--dpi 30 ' : ''}-o FOLDER/now.${ending}`);
    const bytes = contents(`now.${ending}`).toString('latin1');
    writeFileSync(file(`new.${ending}`), bytes.replace(/"formatVersion":( ?)1/, '"formatVersion":$12'), 'latin1');
    const { code, stderr } = await map(`--from FOLDER/new.${ending}`);
    expect(stderr).toContain(`new.${ending}: was written by a newer heavyball (format 2); this one reads up to 1`);
    expect(code).toBe(2);
  });

  it.each(['svg', 'png', 'pdf'])('a .%s that says nothing of itself', async (ending) => {
    const start = { svg: '<svg xmlns="x"></svg>', png: '\u0089PNG\r\n\u001a\n', pdf: '%PDF-1.3\n' }[ending] ?? '';
    writeFileSync(file(`mute.${ending}`), start, 'latin1');
    const { code, stderr } = await map(`--from FOLDER/mute.${ending}`);
    expect(stderr).toContain(`mute.${ending}: must say how heavyball made it, got a file that does not`);
    expect(code).toBe(2);
  });
});
