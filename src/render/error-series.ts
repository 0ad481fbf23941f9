import type { MethodParameters } from '../methods/method.ts';
import { checkAtLeastZero } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';

/** How the error of one method, or of one mode, went. */
export interface ErrorSeries {
  /** What to call it in the legend. */
  readonly label: string;
  /** The error at k = 0, 1, 2, …, in any unit: finite numbers ≥ 0, the first above 0. */
  readonly values: readonly number[];
  /** ρ ≥ 0: the factor that theory predicts per iteration, in the limit. */
  readonly predictedRate: number;
  /** The parameters, for the caption. */
  readonly parameters?: MethodParameters;
}

/** Throws unless the series can be drawn; `where` names the public function. */
export function checkErrorSeries(where: string, { label, values, predictedRate }: ErrorSeries): void {
  const name = (what: string): string => `${what} of ${JSON.stringify(label)}`;
  checkAtLeastZero(where, name('predictedRate'), predictedRate);
  if (!((values[0] ?? 0) > 0)) {
    throw inputRangeError(`${where}: ${name('values')} must begin with a number above 0, got ${values[0]}`);
  }
  values.forEach((value, k) => {
    checkAtLeastZero(where, name(`values[${k}]`), value);
  });
}

/** From which k on the error stays at or below ε times the first; null where the series ends before that. */
export function passingOf(values: readonly number[], epsilon: number): number | null {
  const limit = epsilon * (values[0] ?? 0);
  const last = values.findLastIndex((value) => value > limit);
  return last + 1 < values.length ? last + 1 : null;
}
