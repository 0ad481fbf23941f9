import { inputRangeError } from '../numeric/input-error.ts';
import type { Run } from './trajectory.ts';

/** Throws unless a run recorded every iterate. */
export function checkAllRecorded(where: string, { steps }: Run): void {
  steps.forEach((step, k) => {
    if (step !== k) throw inputRangeError(`${where}: the trajectory must have every iterate, got none at k = ${k}`);
  });
}
