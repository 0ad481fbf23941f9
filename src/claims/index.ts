import type { Claim } from './claim.ts';

/** Every claim that the toolkit checks, in the order in which they are printed. */
export const CLAIMS: readonly Claim[] = [];
