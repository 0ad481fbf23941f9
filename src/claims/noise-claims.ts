import type { Claim } from './claim.ts';
import { equalEffectiveRateNoise } from './equal-effective-rate-noise.ts';
import { noiseAtOptimum } from './noise-at-optimum.ts';
import { stationaryVarianceOfFamily } from './stationary-variance-of-family.ts';

/** What noise on the gradients does to the iterates. */
export const NOISE_CLAIMS: readonly Claim[] = [stationaryVarianceOfFamily, noiseAtOptimum, equalEffectiveRateNoise];
