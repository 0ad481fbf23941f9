import { checkInteger } from '../../numeric/check.ts';

/** More steps than this are no schedule but a mistake: their response would not fit into memory. */
const MOST_STEPS = 1e6;

/** Throws unless the number of steps is a whole number from 1 to 10⁶. */
export function checkSteps(where: string, steps: unknown): asserts steps is number {
  checkInteger(where, 'steps', steps, 1, MOST_STEPS);
}
