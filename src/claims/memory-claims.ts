import type { Claim } from './claim.ts';
import { aggregatedMomentumGains } from './aggregated-momentum-gains.ts';
import { complexMomentumWeights } from './complex-momentum-weights.ts';
import { memoryOfVelocity } from './memory-of-velocity.ts';
import { momentumIsALowPassFilter } from './momentum-is-a-low-pass-filter.ts';
import { alternatingGradientsHalve } from './alternating-gradients-halve.ts';
import { weightsOfTheAverage } from './weights-of-the-average.ts';
import { lookAheadWeighsThePresent } from './look-ahead-weighs-the-present.ts';

/** What a velocity keeps of past gradients. */
export const MEMORY_CLAIMS: readonly Claim[] = [
  memoryOfVelocity,
  momentumIsALowPassFilter,
  alternatingGradientsHalve,
  weightsOfTheAverage,
  lookAheadWeighsThePresent,
  aggregatedMomentumGains,
  complexMomentumWeights,
];
