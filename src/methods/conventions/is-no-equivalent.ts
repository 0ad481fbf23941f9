import type { NoEquivalent } from './convention.ts';

/** Whether a conversion ended with the reason why there is none. */
export function isNoEquivalent(result: object): result is NoEquivalent {
  return 'reason' in result;
}
