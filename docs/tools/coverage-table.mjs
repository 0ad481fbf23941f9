/**
 * How often the intervals of identify hold the truth, for each method and kind of error: of lines that
 * test/oracles/identify_coverage.mjs has printed, added up.
 *
 * @param {string} lines
 * @returns {string} Markdown.
 */
export function coverageTable(lines) {
  /** @type {Map<string, number[]>} */
  const sums = new Map();
  for (const line of lines.trim().split('\n')) {
    const [method, kind, , ...counts] = line.split(',');
    const key = `${method},${kind}`;
    const before = sums.get(key) ?? counts.map(() => 0);
    sums.set(
      key,
      counts.map((count, i) => Number(count) + (before[i] ?? NaN)),
    );
  }
  const methods = [...new Set([...sums.keys()].map((key) => key.split(',')[0]))];
  const rows = methods.map((method) => {
    const cells = ['observation', 'gradient'].flatMap((kind) => cellsOf(sums.get(`${method},${kind}`)));
    return `| ${[method, ...cells].join(' | ')} |`;
  });
  const head = ['cases', 'refused', 'β', 'ηλ', 'ρ'];
  return [
    `| method | ${['observation: cases', ...head.slice(1), 'gradient: cases', ...head.slice(1)].join(' | ')} |`,
    `| --- | ${[...head, ...head].map(() => '---:').join(' | ')} |`,
    ...rows,
  ].join('\n');
}

/**
 * @param {readonly number[] | undefined} counts Cases, refused, with another number of modes, right, and six of intervals.
 * @returns {readonly string[]}
 */
function cellsOf(counts) {
  if (counts === undefined) return ['–', '–', '–', '–', '–'];
  const [cases = NaN, refused = NaN, , , ...held] = counts;
  const percent = (/** @type {number} */ part, /** @type {number} */ all) =>
    all === 0 ? '–' : `${((100 * part) / all).toFixed(0)} %`;
  return [String(cases), percent(refused, cases), ...[0, 2, 4].map((i) => percent(held[i] ?? NaN, held[i + 1] ?? NaN))];
}
