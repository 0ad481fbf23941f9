// @ts-check
/**
 * Centres every column and scales it to unit variance; appends a column of ones for the intercept.
 *
 * @param {readonly (readonly number[])[]} rows
 * @returns {number[][]}
 */
export function standardise(rows) {
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? NaN));
  const centres = columns.map(mean);
  const scales = columns.map((column, j) => Math.sqrt(mean(column.map((x) => (x - (centres[j] ?? NaN)) ** 2))));
  return rows.map((row) => [...row.map((x, j) => (x - (centres[j] ?? NaN)) / (scales[j] ?? NaN)), 1]);
}

/** @param {readonly number[]} numbers */
function mean(numbers) {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}
