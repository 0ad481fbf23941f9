import { checkFinite, checkInteger, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';

/** Samples with their classes, copied. */
export interface LabelledData {
  /** One row of features a sample. */
  readonly features: readonly Vector[];
  /** The class of each, from 0. */
  readonly labels: readonly number[];
  /** Features a row. */
  readonly width: number;
}

/** Throws unless the features are rows of equally many finite numbers and the labels as many classes below `classes`. */
export function checkData(
  where: string,
  features: readonly Vector[],
  labels: readonly number[],
  classes: number,
): LabelledData {
  const given: unknown = features;
  if (!Array.isArray(given) || given.length === 0) {
    throw inputTypeError(`${where}: features must be an array of one or more rows, got ${describe(given)}`);
  }
  const first: unknown = given[0];
  const width = Array.isArray(first) ? first.length : 0;
  const rows = given.map((row: unknown, i) => {
    if (!Array.isArray(row) || row.length !== width || width === 0) {
      const wanted = width === 0 ? 'one or more' : String(width);
      throw inputTypeError(`${where}: features[${i}] must be an array of ${wanted} numbers, got ${describe(row)}`);
    }
    return row.map((value: unknown, j) => {
      checkFinite(where, `features[${i}][${j}]`, value);
      return value;
    });
  });
  const classesGiven: unknown = labels;
  if (!Array.isArray(classesGiven) || classesGiven.length !== rows.length) {
    throw inputTypeError(`${where}: labels must be an array of ${rows.length} classes, got ${describe(labels)}`);
  }
  labels.forEach((label, i) => {
    checkInteger(where, `labels[${i}]`, label, 0, classes - 1);
  });
  return { features: rows, labels: [...labels], width };
}
