import { analyzeMode, companionMatrix, METHODS } from '../../dist/index.js';
import { accuracyTable, eigenvaluesOf } from './accuracy-table.mjs';
import { coverageTable } from './coverage-table.mjs';

/** @typedef {import('./accuracy-table.mjs').Tried} Tried */
/** @typedef {import('../../test/helpers/mode-oracle.ts').OraclePoint} OraclePoint */
/** @typedef {import('../../test/helpers/higher-order-oracle.ts').HigherOrderPoint} HigherOrderPoint */

/**
 * What the tests know exactly.
 *
 * @typedef {object} Oracles
 * @property {readonly OraclePoint[]} points
 * @property {readonly HigherOrderPoint[]} higherOrderPoints
 * @property {typeof import('../../test/helpers/mode-oracle.ts').errorInUnits} errorInUnits
 * @property {typeof import('../../test/helpers/higher-order-oracle.ts').methodOf} methodOf
 * @property {string} coverage What test/oracles/identify_coverage.mjs has printed.
 */

const NEAR = 'some ulp, or 1e-15 to 1e-4, beside';

/** The points of test/oracles/mode.py. */
const FAMILIES = {
  random: 'β from −1.5 to 1.5, ηλ from −2 to 6',
  'critical heavy ball': `${NEAR} $\\eta\\lambda = (1 \\mp \\sqrt\\beta)^2$`,
  'critical Nesterov': `${NEAR} the double root of Nesterov’s method`,
  'beta near 1': '1 − β down to 1e-100, ηλ about $(1 - \\beta)^2/4$',
  'tiny curvature': '|ηλ| down to 1e-200',
  'tiny beta': '|β| down to 1e-40',
  flip: `${NEAR} a root at −1`,
  saddle: 'λ < 0',
  'unit determinant': 'D = 1, D = −1 and beside, and β > 1',
  'negative beta': 'β < 0',
  dyadic: 'small fractions, of which products are exact',
  'double root': 'exactly on $\\eta\\lambda = (1 - \\sqrt\\beta)^2$',
  centre: `${NEAR} ηλ = 1`,
  wide: '|β|, η and |λ| from 1e-100 to 1e100',
  general: 'a free γ, beside every boundary',
  'critical general': `a free γ, ${NEAR} the double root`,
};

/** The points of test/oracles/higher_order.py. */
const HIGHER_ORDER_FAMILIES = {
  random: 'aggregated and complex momentum, λ from −2 to 8',
  'tiny curvature': '|λ| down to 1e-40',
  'betas near 1': 'every 1 − β from 1e-15 to 1e-2, or a β = 0 beside them',
  complement: 'complex momentum with 1 − |β| down to 1e-18',
  usual: 'the β that are in use, such as 0, 0.9 and 0.99',
  'near double': 'beside curvatures on which two real roots meet',
  'near circle': 'beside the curvature at which stability ends',
  exact: 'small fractions: zeros, folds, flips, double and triple roots',
};

/**
 * The page of measured accuracy: modes against arithmetic of many digits, beside a general eigenvalue routine; and intervals
 * against the truth.
 *
 * @param {Oracles} oracles
 * @returns {string} Markdown.
 */
export function accuracyPage({ points, higherOrderPoints, errorInUnits, methodOf, coverage }) {
  const first = accuracyTable(points.map(triedPoint), FAMILIES, ['pair?', 'stable?'], errorInUnits);
  const second = accuracyTable(
    higherOrderPoints.map((point) => triedHigherOrderPoint(point, methodOf(point))),
    HIGHER_ORDER_FAMILIES,
    ['stable?'],
    errorInUnits,
  );
  return [
    '---\ntitle: Accuracy\nsource: docs/tools/accuracy-page.mjs\n---\n\n# Accuracy',
    'What is asked of a mode is hardest to compute where it matters most: at critical damping, at the edge of stability, with ' +
      'momentum near 1. Both tables show the largest error over points that were drawn to be hard in these ways, measured when ' +
      'this page was built, against references of many digits. The unit is $u = 2^{-53}$ relative to the exact value: 1 is an ' +
      'error in the last bit. In brackets stands what a general eigenvalue routine, ml-matrix’s, makes of the companion matrix ' +
      'of the same mode. Under *pair?* and *stable?* stands how often it is misjudged whether the roots are real or a pair, and ' +
      'whether the mode is stable, marginal or unstable.',
    '## Two points remembered',
    'The roots of a quadratic, in closed form; references in 1600-bit arithmetic (`test/oracles/mode.py`).',
    first,
    'At critical damping a general routine splits the double root by $\\sqrt u$, and near $\\rho = 1$ the subtraction $1 - \\rho$ leaves ' +
      'few digits or none. The closed form does neither: it never forms $1 - \\rho$ by subtraction, and decides signs exactly.',
    '## More points remembered',
    'The roots of polynomials of order 2 to 6, by iteration; references in 700-bit arithmetic (`test/oracles/higher_order.py`).',
    second,
    'Roots of higher order are computed in double-double arithmetic, those near ±1 as distances from there; where the largest ones ' +
      'are a pair, or the parameters have a phase, $1 - \\rho$ is right to $2^{-98}$ absolute, which is more than a unit ' +
      'of numbers below $2^{-45}$. Stability is decided exactly, on integers.',
    '## From data back to parameters',
    'How often the intervals of `identify`, which are meant to hold the truth in 95 of 100 cases, do: in random runs of one to ' +
      'three modes, of 200 iterates from a distance of some 5, with errors of a size from $10^{-4}$ to 0.03, of each number or of each ' +
      'step. Refused are records that do not tell β from ηλ, or show no more than noise. Counted by `test/oracles/identify_coverage.mjs`, ' +
      'which takes too long for every build; of so many cases some 2 % either way are chance.',
    coverageTable(coverage),
    'β is counted where there is one: a single mode gives none to a method with a free look-ahead, and that of gradient descent is known. Where two modes are so alike ' +
      'that they are found as one, its ηλ and ρ may be those of either. Refusals are most frequent where the look-ahead is free ' +
      'and the momentum small, so that the second root of a mode hardly shows.',
    '',
  ].join('\n\n');
}

/**
 * @param {OraclePoint} point
 * @returns {Tried}
 */
function triedPoint(point) {
  const { family, method: name, parameters, lambda, classes } = point;
  const method = METHODS.find((each) => each.name === name);
  if (!method) throw new Error(`no method ${name}`);
  const mode = analyzeMode(method, parameters, lambda, { criticalTolerance: 0 });
  const { radius, isComplex } = eigenvaluesOf(companionMatrix(mode));
  const hasPair = classes.charAt(1) === 'c';
  const stability = classes.charAt(2);
  return {
    family,
    found: mode,
    exact: point,
    eigenRadius: radius,
    misjudged: [
      [(mode.rootSigns === 'complex') !== hasPair, isComplex !== hasPair],
      [mode.stability.charAt(0) !== stability, verdictOf(radius) !== stability],
    ],
  };
}

/**
 * @param {HigherOrderPoint} point
 * @param {import('../../src/methods/higher-order-method.ts').HigherOrderMethod} method
 * @returns {Tried}
 */
function triedHigherOrderPoint({ family, parameters, lambda, radius, gap, decay, stability }, method) {
  const mode = analyzeMode(method, parameters, lambda);
  const eigen = eigenvaluesOf(companionMatrix(mode));
  const reference = (/** @type {readonly [number, number]} */ [double, rest]) => ({ double, rest });
  return {
    family,
    found: mode,
    exact: {
      radius: reference(radius),
      gap: reference(gap),
      decay: decay === null ? { double: Infinity, rest: 0 } : reference(decay),
    },
    eigenRadius: eigen.radius,
    misjudged: [[mode.stability.charAt(0) !== stability, verdictOf(eigen.radius) !== stability]],
  };
}

/** @param {number} radius */
function verdictOf(radius) {
  return radius < 1 ? 's' : radius > 1 ? 'u' : 'm';
}
