import type { Claim } from './claim.ts';
import { edgeOfStability } from './edge-of-stability.ts';
import { edgeOfStabilityOfFamily } from './edge-of-stability-of-family.ts';
import { momentumForSharpness } from './momentum-for-sharpness.ts';

/** How sharp a curvature given parameters bear, and the inverse. */
export const SHARPNESS_CLAIMS: readonly Claim[] = [edgeOfStability, edgeOfStabilityOfFamily, momentumForSharpness];
