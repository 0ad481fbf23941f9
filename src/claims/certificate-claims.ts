import type { Claim } from './claim.ts';
import { cycleAndCertificateIdentity } from './cycle-and-certificate-identity.ts';
import { polyakBeyondQuadratics } from './polyak-beyond-quadratics.ts';
import { rootOfUnityCycles } from './root-of-unity-cycles.ts';
import { smallStepsNeverCycle } from './small-steps-never-cycle.ts';

/** What is true beyond quadratics: cycles and certificates. */
export const CERTIFICATE_CLAIMS: readonly Claim[] = [
  rootOfUnityCycles,
  cycleAndCertificateIdentity,
  polyakBeyondQuadratics,
  smallStepsNeverCycle,
];
