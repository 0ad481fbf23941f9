import type { Claim } from './claim.ts';
import { certifiedNeverCycles } from './certified-never-cycles.ts';
import { circleCriterionOfAggregatedMomentum } from './circle-criterion-of-aggregated-momentum.ts';
import { cycleAndCertificateIdentity } from './cycle-and-certificate-identity.ts';
import { gradientDescentBeyondQuadratics } from './gradient-descent-beyond-quadratics.ts';
import { noAccelerationWithoutCycles } from './no-acceleration-without-cycles.ts';
import { polyakBeyondQuadratics } from './polyak-beyond-quadratics.ts';
import { rootOfUnityCycles } from './root-of-unity-cycles.ts';
import { safeHeavyBall } from './safe-heavy-ball.ts';
import { sectorThresholds } from './sector-thresholds.ts';
import { smallStepsNeverCycle } from './small-steps-never-cycle.ts';
import { starCycles } from './star-cycles.ts';
import { tripleMomentumBeyondQuadratics } from './triple-momentum-beyond-quadratics.ts';

/** What is true beyond quadratics: cycles and certificates. */
export const CERTIFICATE_CLAIMS: readonly Claim[] = [
  rootOfUnityCycles,
  cycleAndCertificateIdentity,
  polyakBeyondQuadratics,
  smallStepsNeverCycle,
  starCycles,
  certifiedNeverCycles,
  sectorThresholds,
  gradientDescentBeyondQuadratics,
  tripleMomentumBeyondQuadratics,
  safeHeavyBall,
  noAccelerationWithoutCycles,
  circleCriterionOfAggregatedMomentum,
];
