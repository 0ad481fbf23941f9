import { Matrix, EigenvalueDecomposition } from 'ml-matrix';
import { analyzeMode, companionMatrix, METHODS } from '../../dist/index.js';
import { formatNumber } from '../../dist/render/format-number.js';

/** @typedef {import('../../test/helpers/mode-oracle.ts').OraclePoint} OraclePoint */
/** @typedef {import('../../src/mode/mode.ts').Mode} Mode */

/**
 * A quantity and how the two ways to it get there.
 *
 * @typedef {object} Quantity
 * @property {string} name
 * @property {'radius' | 'gap' | 'decay'} key Of the reference.
 * @property {(mode: Mode) => number} closedForm
 * @property {(radius: number) => number} fromRadius From the largest modulus that an eigenvalue routine finds.
 */

/**
 * A point, its mode, and what the eigenvalue routine makes of its companion matrix.
 *
 * @typedef {object} Tried
 * @property {OraclePoint} point
 * @property {Mode} mode
 * @property {number} radius
 * @property {boolean} isComplex
 */

/** @type {readonly Quantity[]} */
const QUANTITIES = [
  { name: '$\\rho$', key: 'radius', closedForm: (mode) => mode.spectralRadius, fromRadius: (radius) => radius },
  { name: '$1 - \\rho$', key: 'gap', closedForm: (mode) => mode.gap, fromRadius: (radius) => 1 - radius },
  { name: '$-\\ln\\rho$', key: 'decay', closedForm: (mode) => mode.decay, fromRadius: (radius) => -Math.log(radius) },
];

/**
 * The page of measured accuracy: modes against 1600-bit arithmetic, beside a general eigenvalue routine.
 *
 * @param {readonly OraclePoint[]} points
 * @param {(value: number, reference: import('../../test/helpers/mode-oracle.ts').Reference) => number} errorInUnits
 * @returns {string} Markdown.
 */
export function accuracyPage(points, errorInUnits) {
  const tried = points.map(bothWays);
  const families = [...new Set(points.map(({ family }) => family))];
  const rows = families.map((family) => {
    const those = tried.filter(({ point }) => point.family === family);
    const cells = QUANTITIES.flatMap(({ key, closedForm, fromRadius }) => [
      worst(those, ({ point, mode }) => errorInUnits(closedForm(mode), point[key])),
      worst(those, ({ point, radius }) => errorInUnits(fromRadius(radius), point[key])),
    ]);
    const misjudged = (/** @type {(each: Tried) => boolean} */ isComplex) =>
      String(those.filter((each) => isComplex(each) !== hasPair(each.point)).length);
    return [
      family,
      String(those.length),
      ...cells,
      misjudged(({ mode }) => mode.rootSigns === 'complex'),
      misjudged(({ isComplex }) => isComplex),
    ];
  });
  const head = [
    'points',
    'number',
    ...QUANTITIES.flatMap(({ name }) => [name, `${name}, eigenvalues`]),
    'real or complex misjudged',
    'the same, eigenvalues',
  ];
  return [
    '---\ntitle: Accuracy\nsource: docs/tools/accuracy-page.mjs\n---\n\n# Accuracy',
    'The largest error over points that were chosen to be hard, in units of $u = 2^{-53}$ relative to the exact value: 1 is an error in ' +
      'the last bit. References were computed in 1600-bit arithmetic (`test/oracles/mode.py`). Beside each number stands what a ' +
      'general eigenvalue routine, ml-matrix’s, makes of the companion matrix of the same mode. Measured when this page was built.',
    table(head, rows),
    'At critical damping a general routine splits the double root by $\\sqrt u$, and near $\\rho = 1$ the subtraction $1 - \\rho$ leaves ' +
      'few digits or none. The closed form does neither: it never forms $1 - \\rho$ by subtraction, and decides the sign of the ' +
      'discriminant exactly.',
    '',
  ].join('\n\n');
}

/**
 * @param {OraclePoint} point
 * @returns {Tried}
 */
function bothWays(point) {
  const { method: name, parameters, lambda } = point;
  const method = METHODS.find((each) => each.name === name);
  if (!method) throw new Error(`no method ${name}`);
  const mode = analyzeMode(method, parameters, lambda, { criticalTolerance: 0 });
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(new Matrix(companionMatrix(mode)));
  const moduli = realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i] ?? NaN));
  return { point, mode, radius: Math.max(...moduli), isComplex: imaginaryEigenvalues.some((im) => im !== 0) };
}

/**
 * @template T
 * @param {readonly T[]} points
 * @param {(point: T) => number} error
 */
function worst(points, error) {
  const largest = points.reduce((most, point) => Math.max(most, error(point)), 0);
  return largest < 100 ? largest.toFixed(1) : formatNumber(largest, { digits: 1 });
}

/**
 * Whether the exact roots are a conjugate pair.
 *
 * @param {OraclePoint} point
 */
function hasPair({ classes }) {
  return classes.charAt(1) === 'c';
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
