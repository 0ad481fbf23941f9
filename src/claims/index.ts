import type { Claim } from './claim.ts';
import { complexRadius } from './complex-radius.ts';
import { endpointTheorem } from './endpoint-theorem.ts';
import { heavyBallSublevelSet } from './heavy-ball-sublevel-set.ts';
import { juryStability } from './jury-stability.ts';
import { reflectionSymmetry } from './reflection-symmetry.ts';

/** Every claim that the toolkit checks, in the order in which they are printed. */
export const CLAIMS: readonly Claim[] = [
  // One mode
  juryStability,
  complexRadius,
  heavyBallSublevelSet,
  reflectionSymmetry,
  // A spectrum
  endpointTheorem,
];
