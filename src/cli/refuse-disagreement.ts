import { inputRangeError } from '../numeric/input-error.ts';
import { checkObjective } from '../objectives/check-objective.ts';
import type { Objective } from '../objectives/objective.ts';
import { formatNumber } from '../render/format-number.ts';
import { pointText } from './describe-flow.ts';

/** What each derivative is checked against. */
const SOURCES = {
  gradient: 'differences of the value',
  hessian: 'differences of the gradient along a random direction',
  hessianTimes: 'differences of the gradient along a random direction',
} as const;

/** Throws if the derivatives of an objective disagree, or if there is nothing to check them against. */
export function refuseDisagreement(objective: Objective): void {
  const { name } = objective;
  if (Number.isNaN(objective.value(objective.start ?? Array<number>(objective.dimension).fill(0)))) {
    throw inputRangeError(`--check-gradient must have a value to check against, got none from ${name}`);
  }
  const { disagreement } = checkObjective(objective);
  if (!disagreement) return;
  const { derivative, point, coordinate, given, differenced, error } = disagreement;
  throw inputRangeError(
    `--check-gradient: ${derivative} of ${name} at ${pointText(point)} must be ${formatNumber(differenced, { digits: 10 })} ± ` +
      `${formatNumber(error, { digits: 2 })} in coordinate ${coordinate} (${SOURCES[derivative]}), got ${formatNumber(given, { digits: 10 })}`,
  );
}
