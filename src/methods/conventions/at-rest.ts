import type { FirstStep } from './convention-family.ts';

/** The first step of a start from rest: nothing beyond the recursion's own. */
export const AT_REST: FirstStep = { gradient: 0, point: 0 };
