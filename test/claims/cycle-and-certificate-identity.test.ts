import { cycleAndCertificateIdentity } from '../../src/claims/cycle-and-certificate-identity.ts';
import { cycleInequality } from '../../src/claims/cycle-inequality.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(cycleAndCertificateIdentity, {
  why: 'Θ without 1 − cos ω',
  predicted: ({ beta = NaN, a = NaN, kappa = NaN, omega = NaN }) => [
    cycleInequality(Math.cos(omega), beta, a, 1 / kappa),
  ],
});
