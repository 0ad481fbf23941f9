import { describe } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';

const MATCHINGS: readonly unknown[] = ['conformal', 'central', 'textbook'];

/** Throws unless `matching` is one of the three. */
export function checkMatching(where: string, matching: unknown): void {
  if (MATCHINGS.includes(matching)) return;
  throw inputRangeError(`${where}: matching must be 'conformal', 'central' or 'textbook', got ${describe(matching)}`);
}
