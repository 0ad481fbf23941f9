import type { Claim } from './claim.ts';
import { aggregatedMomentumNoise } from './aggregated-momentum-noise.ts';
import { equalEffectiveRateNoise } from './equal-effective-rate-noise.ts';
import { meanSquareStableStep } from './mean-square-stable-step.ts';
import { noiseAtOptimum } from './noise-at-optimum.ts';
import { noiseResponseOfFamily } from './noise-response-of-family.ts';
import { noiseFrontier } from './noise-frontier.ts';
import { stationaryVarianceOfFamily } from './stationary-variance-of-family.ts';
import { varianceUnderBothNoises } from './variance-under-both-noises.ts';
import { noiseBySimulation } from './noise-by-simulation.ts';
import { batchDividesNoise } from './batch-divides-noise.ts';

/** What noise on the gradients does to the iterates. */
export const NOISE_CLAIMS: readonly Claim[] = [
  stationaryVarianceOfFamily,
  noiseAtOptimum,
  equalEffectiveRateNoise,
  noiseResponseOfFamily,
  varianceUnderBothNoises,
  meanSquareStableStep,
  noiseFrontier,
  noiseBySimulation,
  batchDividesNoise,
  aggregatedMomentumNoise,
];
