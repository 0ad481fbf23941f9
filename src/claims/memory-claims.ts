import type { Claim } from './claim.ts';
import { memoryOfVelocity } from './memory-of-velocity.ts';
import { momentumIsALowPassFilter } from './momentum-is-a-low-pass-filter.ts';

/** What a velocity keeps of past gradients. */
export const MEMORY_CLAIMS: readonly Claim[] = [memoryOfVelocity, momentumIsALowPassFilter];
