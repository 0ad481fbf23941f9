import { aggregatedMomentumRoots } from './aggregated-momentum-roots.ts';
import { aggregatedMomentumStabilityLimit } from './aggregated-momentum-stability-limit.ts';
import type { Claim } from './claim.ts';
import { complexMomentumRoots } from './complex-momentum-roots.ts';
import { complexRadius } from './complex-radius.ts';
import { criticalEdges } from './critical-edges.ts';
import { effectiveMomentum } from './effective-momentum.ts';
import { gapNearOne } from './gap-near-one.ts';
import { heavyBallRoots } from './heavy-ball-roots.ts';
import { heavyBallSublevelSet } from './heavy-ball-sublevel-set.ts';
import { juryStability } from './jury-stability.ts';
import { logarithmicMap } from './logarithmic-map.ts';
import { nesterovComplexRadius } from './nesterov-complex-radius.ts';
import { nesterovCriticalDamping } from './nesterov-critical-damping.ts';
import { nesterovOneMode } from './nesterov-one-mode.ts';
import { nesterovRoots } from './nesterov-roots.ts';
import { nesterovSublevelSet } from './nesterov-sublevel-set.ts';
import { period } from './period.ts';
import { pidIsSecondOrder } from './pid-is-second-order.ts';
import { reflectionSymmetry } from './reflection-symmetry.ts';
import { rootSigns } from './root-signs.ts';
import { unstableRootCount } from './unstable-root-count.ts';

/** What holds of one mode. */
export const MODE_CLAIMS: readonly Claim[] = [
  juryStability,
  complexRadius,
  heavyBallSublevelSet,
  reflectionSymmetry,
  heavyBallRoots,
  nesterovRoots,
  rootSigns,
  unstableRootCount,
  criticalEdges,
  nesterovCriticalDamping,
  nesterovComplexRadius,
  nesterovSublevelSet,
  effectiveMomentum,
  nesterovOneMode,
  logarithmicMap,
  period,
  gapNearOne,
  pidIsSecondOrder,
  aggregatedMomentumRoots,
  aggregatedMomentumStabilityLimit,
  complexMomentumRoots,
];
