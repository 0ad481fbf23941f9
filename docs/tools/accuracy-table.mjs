import { Matrix, EigenvalueDecomposition } from 'ml-matrix';
import { formatNumber } from '../../dist/render/format-number.js';

/** @typedef {import('../../test/helpers/mode-oracle.ts').Reference} Reference */

/**
 * A mode beside what is known of it, and the eigenvalues that a general routine finds of its companion matrix.
 *
 * @typedef {object} Tried
 * @property {string} family What is hard about the point.
 * @property {{ readonly spectralRadius: number, readonly gap: number, readonly decay: number }} found
 * @property {{ readonly radius: Reference, readonly gap: Reference, readonly decay: Reference }} exact
 * @property {number} eigenRadius The largest modulus of an eigenvalue.
 * @property {readonly (readonly [boolean, boolean])[]} misjudged For each question with a yes or no: whether the mode, and
 * whether the eigenvalues, have the answer wrong.
 */

/** @type {readonly ((tried: Tried) => readonly [number, number, Reference])[]} */
const QUANTITIES = [
  ({ found, exact, eigenRadius }) => [found.spectralRadius, eigenRadius, exact.radius],
  ({ found, exact, eigenRadius }) => [found.gap, 1 - eigenRadius, exact.gap],
  ({ found, exact, eigenRadius }) => [found.decay, -Math.log(eigenRadius), exact.decay],
];

/**
 * The eigenvalues of a matrix, by ml-matrix.
 *
 * @param {ReturnType<typeof import('../../dist/index.js').companionMatrix>} matrix
 * @returns {{ readonly radius: number, readonly isComplex: boolean }} The largest modulus, and whether one is not real.
 */
export function eigenvaluesOf(matrix) {
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(new Matrix(matrix));
  const moduli = realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i] ?? NaN));
  return { radius: Math.max(...moduli), isComplex: imaginaryEigenvalues.some((im) => im !== 0) };
}

/**
 * A table with a row for each family: the largest errors, and how often the questions are misjudged, each with that of the
 * eigenvalues in brackets.
 *
 * @param {readonly Tried[]} tried
 * @param {Readonly<Record<string, string>>} families What the points of each are, in words.
 * @param {readonly string[]} questions
 * @param {(value: number, reference: Reference) => number} errorInUnits
 * @returns {string} Markdown.
 */
export function accuracyTable(tried, families, questions, errorInUnits) {
  const rows = [...new Set(tried.map(({ family }) => family))].map((family) => {
    const words = families[family];
    if (words === undefined) throw new Error(`the points "${family}" must be described`);
    const those = tried.filter((each) => each.family === family);
    const errors = QUANTITIES.map((quantity) => {
      const all = those.map(quantity);
      const worst = (/** @type {0 | 1} */ way) => largest(all.map((each) => errorInUnits(each[way], each[2])));
      return `${worst(0)} (${worst(1)})`;
    });
    const counts = questions.map((_, i) => {
      const wrong = (/** @type {0 | 1} */ way) => those.filter(({ misjudged }) => misjudged[i]?.[way] === true).length;
      return `${wrong(0)} (${wrong(1)})`;
    });
    return [`**${family}**: ${words.replaceAll('|', '\\|')}`, String(those.length), ...errors, ...counts];
  });
  const head = ['points', 'number', '$\\rho$', '$1 - \\rho$', '$-\\ln\\rho$', ...questions];
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/**
 * The largest of some errors; one against an infinite reference is no number, and infinite.
 *
 * @param {readonly number[]} errors
 */
function largest(errors) {
  const most = errors.reduce((a, b) => Math.max(a, Number.isNaN(b) ? Infinity : b), 0);
  return most < 100 ? most.toFixed(1) : formatNumber(most, { digits: 1 });
}
