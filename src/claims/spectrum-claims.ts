import type { Claim } from './claim.ts';
import { endpointTheorem } from './endpoint-theorem.ts';
import { heavyBallStabilityLimit } from './heavy-ball-stability-limit.ts';
import { lanczosResidual } from './lanczos-residual.ts';
import { nesterovBeyondOne } from './nesterov-beyond-one.ts';
import { nesterovStabilityLimit } from './nesterov-stability-limit.ts';
import { stableMomenta } from './stable-momenta.ts';
import { sublevelVertices } from './sublevel-vertices.ts';

/** What holds of all the curvatures of an interval at once, rates and regions of stability, and how their ends are found. */
export const SPECTRUM_CLAIMS: readonly Claim[] = [
  endpointTheorem,
  heavyBallStabilityLimit,
  nesterovStabilityLimit,
  nesterovBeyondOne,
  stableMomenta,
  sublevelVertices,
  lanczosResidual,
];
