// npm run bench: how fast the kernels are beside C, numpy, complex.js and ml-matrix, as ratios within one run.
// Each program runs in a process of its own, several times in turn; the medians are compared.
// With --memory the largest map is made once too, which writes 3.2 GB to the directory for temporary files.
// With --write the table also goes to bench/README.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const here = fileURLToPath(new URL('.', import.meta.url));
const cli = join(here, '../dist/cli/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'heavyball-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true }));

/** @typedef {readonly [command: string, ...args: string[]]} Command */

/**
 * @param {Command} command
 * @returns {string | null} standard output, or null if the program is missing or fails
 */
function run([command, ...args]) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

/**
 * @param {string} source
 * @param {string[]} flags
 * @returns {Command | null} the compiled program, or null without gcc
 */
function compiled(source, ...flags) {
  const target = join(scratch, [source, ...flags].join(''));
  const isBuilt = run(['gcc', '-O3', '-march=native', ...flags, join(here, source), '-o', target, '-lm']) !== null;
  return isBuilt ? [target] : null;
}

/** A program that prints its own time; NaN without it. @param {Command | null} command @returns {() => number} */
const printed = (command) => () => Number((command && run(command)) ?? NaN);

/** One measurement of this package. @param {string} name @returns {() => number} */
const measured = (name) => () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'measure.mjs'), name], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`bench: ${name} failed, is dist/ old? ${stderr}`);
  return Number(stdout);
};

/** A program whose start and end are timed. @param {Command} command @returns {() => number} */
const timed = (command) => () => {
  const start = performance.now();
  if (run(command) === null) throw new Error(`bench: ${command.join(' ')} failed`);
  return performance.now() - start;
};

/** A program that does a part of the work: its time for all of it. @param {() => number} program @param {number} times */
const sampled = (program, times) => () => times * program();

/** The most memory, in MB, that a process needs in which the command line runs with these arguments. @param {string[]} args */
function peakMemory(...args) {
  const report = 'process.on("exit", () => console.error(`peak ${process.resourceUsage().maxRSS}`))';
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${report}`, cli, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`bench: heavyball ${args.join(' ')} failed: ${stderr}`);
  const kilobytes = [...stderr.matchAll(/^peak (\d+)$/gm)].map(([, peak]) => Number(peak));
  return Math.max(...kilobytes) / 1000;
}

const mapsC = compiled('maps.c', '-fno-math-errno', '-fno-trapping-math');
/** @param {string} work */
const mapInC = (work) => printed(mapsC && [...mapsC, work]);
/** @param {string} work */
const mapByNumpy = (work) => printed(['python3', join(here, 'maps.py'), work]);

const answer = [cli, 'mode', '--beta', '0.9', '--eta', '0.1', '--lambda', '1'];
/** @type {Record<string, () => number>} */
const programs = {
  roots: measured('roots'),
  complex: measured('complex'),
  rk4: measured('rk4'),
  rootsC: printed(compiled('roots.c')),
  rootsCFast: printed(compiled('roots.c', '-fno-math-errno')),
  rk4C: printed(compiled('rk4.c')),
  numpy: printed(['python3', join(here, 'roots.py')]),
  rateMap: measured('rateMap'),
  rateValues: measured('rateValues'),
  rateMapOfList: measured('rateMapOfList'),
  rateMapNesterov: measured('rateMapNesterov'),
  verdict: measured('verdict'),
  simulated: measured('simulated'),
  outcomes: measured('outcomes'),
  smallMap: measured('smallMap'),
  smallFill: measured('smallFill'),
  eigenvalues: sampled(measured('eigenvalues'), 200),
  certify: measured('certify'),
  modes: measured('modes'),
  modesMlMatrix: measured('modesMlMatrix'),
  dormandPrinceOnRosenbrock: measured('dormandPrinceOnRosenbrock'),
  dormandPrinceOnRavine: measured('dormandPrinceOnRavine'),
  odexOnRosenbrock: measured('odexOnRosenbrock'),
  odexOnRavine: measured('odexOnRavine'),
  dichotomy: measured('dichotomy'),
  rateMapC: mapInC('heavy-ball'),
  rateMapNesterovC: mapInC('nesterov'),
  simulatedC: mapInC('simulated'),
  outcomesC: printed(compiled('outcomes.c', '-fno-math-errno', '-fno-trapping-math')),
  rateMapNumpyComplex: mapByNumpy('heavy-ball-complex'),
  rateMapNumpy: mapByNumpy('heavy-ball'),
  rateMapNumpyTuned: mapByNumpy('heavy-ball-tuned'),
  simulatedNumpy: mapByNumpy('simulated'),
  hessian: measured('hessian'),
  hessianMlMatrix: measured('hessianMlMatrix'),
  hessianNumpy: printed(['python3', join(here, 'eigenvalues.py')]),
  lanczos: measured('lanczos'),
  eigsh: printed(['python3', join(here, 'lanczos.py')]),
  cli: timed([process.execPath, ...answer]),
  node: timed([process.execPath, '-e', '0']),
};

/** @type {Map<string, number[]>} */
const times = new Map(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, program] of Object.entries(programs)) times.get(name)?.push(program());
  console.error(`round ${round + 1} of ${ROUNDS} is done`);
}
const largest = [
  'map',
  '--layer',
  'rate',
  '--kappa',
  '100',
  '--size',
  '20000x20000',
  '-o',
  join(scratch, 'largest.npy'),
];
const peak = process.argv.includes('--memory') ? peakMemory(...largest).toFixed(0) : 'not measured: run with --memory';

/** @param {string} name */
function median(name) {
  const sorted = (times.get(name) ?? []).sort((a, b) => a - b);
  return sorted[Math.floor(ROUNDS / 2)] ?? NaN;
}

/**
 * @param {string} what
 * @param {string} numerator
 * @param {string} denominator
 * @param {string} bound
 */
function row(what, numerator, denominator, bound) {
  const ratio = median(numerator) / median(denominator);
  return `| ${what} | ${Number.isNaN(ratio) ? 'not measured: program not found' : twoDigits(ratio)} | ${bound} |`;
}

/**
 * Two significant digits, without an exponent.
 * @param {number} ratio
 */
function twoDigits(ratio) {
  return ratio < 99 ? ratio.toPrecision(2) : String(Number(ratio.toPrecision(2)));
}

const table = [
  '| ratio of times | measured | bound |',
  '| --- | --- | --- |',
  row('a million root pairs: `fillRoots` / C (gcc -O3 -march=native)', 'roots', 'rootsC', '≤ 3.5'),
  row('the same / C with -fno-math-errno, which vectorizes', 'roots', 'rootsCFast', '≤ 3.5'),
  row('a million root pairs: complex.js objects / `fillRoots`', 'complex', 'roots', '≥ 40'),
  row('a million root pairs: numpy / `fillRoots`', 'numpy', 'roots', ''),
  row('a million RK4 steps on Rosenbrock: `rk4Stepper` / C', 'rk4', 'rk4C', '≤ 5'),
  row(
    'an ODE on Rosenbrock to an error of 10⁻⁹: `dormandPrince` / odex',
    'dormandPrinceOnRosenbrock',
    'odexOnRosenbrock',
    '≤ 1.5',
  ),
  row('the same on the ravine', 'dormandPrinceOnRavine', 'odexOnRavine', '≤ 1.5'),
  row('10 000 modes: `analyzeMode` / ml-matrix eigenvalues of 2 × 2 matrices', 'modes', 'modesMlMatrix', '≤ 3'),
  row('2000 × 2000 worst rates, heavy ball, [1, 100]: `rate` / C', 'rateMap', 'rateMapC', '≤ 4'),
  row('the same: numpy in blocks of rows, moduli of complex roots / `rate`', 'rateMapNumpyComplex', 'rateMap', ''),
  row('the same: numpy in blocks of rows, real numbers / `rate`', 'rateMapNumpy', 'rateMap', ''),
  row('the same: numpy in blocks of rows, real numbers / `rate` in `rateValues`', 'rateMapNumpy', 'rateValues', '≥ 8'),
  row('the same: numpy, tuned by hand / `rate`', 'rateMapNumpyTuned', 'rateMap', ''),
  row('the same: ml-matrix eigenvalues, by as many cells as one in 200 / `rate`', 'eigenvalues', 'rateMap', '≥ 1000'),
  row('the same with 100 eigenvalues / with two', 'rateMapOfList', 'rateMap', '≤ 1.1'),
  row('the same, Nesterov: `rate` / C', 'rateMapNesterov', 'rateMapNesterovC', '≤ 5'),
  row('a million cells, 500 steps: `verdict` / C simulating', 'verdict', 'simulatedC', '≤ 1.2'),
  row('the same: numpy simulating / `verdict`', 'simulatedNumpy', 'verdict', '≥ 12'),
  row('the same: `simulated` / C simulating', 'simulated', 'simulatedC', '≤ 10'),
  row('the same: numpy simulating / `simulated`', 'simulatedNumpy', 'simulated', '≥ 1.5'),
  row('100 000 runs of 1000 steps on Rosenbrock’s function: `outcome` / C', 'outcomes', 'outcomesC', '≤ 5'),
  row('512 × 512 `rateMap`, warm / one fill of such an array', 'smallMap', 'smallFill', ''),
  `| 512 × 512 \`rateMap\`, warm, in milliseconds | ${twoDigits(median('smallMap'))} | < 8 |`,
  `| \`certify\`, a point of the (β, γ, η) family, in milliseconds | ${twoDigits(median('certify') / 1000)} | < 2 |`,
  `| 400 × 400 \`worst-case\`, in milliseconds | ${twoDigits(median('dichotomy'))} | < 500 |`,
  `| peak memory of a 20 000 × 20 000 map as \`.npy\`, in MB | ${peak} | < 300 |`,
  row('eigenvalues of a matrix of order 1000: ml-matrix / `spectrumOf`', 'hessianMlMatrix', 'hessian', '≥ 10'),
  row('the same: `spectrumOf` / numpy (LAPACK, one thread)', 'hessian', 'hessianNumpy', ''),
  row('both ends of a Laplacian, n = 10⁵: `extremeEigenvalues` / scipy’s `eigsh`', 'lanczos', 'eigsh', '≤ 1'),
  row('`heavyball mode` from start to answer / `node -e 0`', 'cli', 'node', '≤ 3'),
].join('\n');
console.log(table);

if (process.argv.includes('--write')) {
  const readme = join(here, 'README.md');
  const [head = ''] = readFileSync(readme, 'utf8').split('| ratio of times');
  writeFileSync(readme, `${head}${table}\n`);
}
