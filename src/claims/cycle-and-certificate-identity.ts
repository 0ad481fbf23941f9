import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { cycleInequality } from './cycle-inequality.ts';
import { defineClaim } from './define-claim.ts';
import { polynomialOnCircle, traceAndDeterminant } from './polynomial-on-circle.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** The cycle inequality and the certificate are one function. */
export const cycleAndCertificateIdentity: Claim = defineClaim({
  id: 'cycle-and-certificate-identity',
  statement: {
    plain:
      'On the unit circle, z = exp(iω), the off-by-one multiplier 1 − 1/z turns P_L times the conjugate of P_μ into a function with real part (1 − cos ω)Θ(cos ω), where Θ ≤ 0 is the inequality for cycles.',
    tex: String.raw`\operatorname{Re}\big[(1 - z^{-1})\,P_L(z)\,\overline{P_\mu(z)}\big] = (1 - \cos\omega)\,\Theta(\cos\omega), \qquad z = e^{i\omega}`,
  },
  source: 'goujaud2023',
  domain: {
    variables: {
      beta: { least: -1, most: 1, scale: 'linear' },
      a: { least: 0.01, most: 4, scale: 'linear' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
      omega: { least: 0, most: Math.PI, scale: 'linear' },
    },
    words: 'L = 1, μ = 1/κ, η = a; the polynomials from trace and determinant of the stepped companion matrices',
  },
  expected: 'holds',
  predicted({ beta, a, kappa, omega }) {
    const C = Math.cos(omega);
    return [(1 - C) * cycleInequality(C, beta, a, 1 / kappa)];
  },
  measured({ beta, a, kappa, omega }) {
    const atL = polynomialAt(beta, a, 1, omega);
    const atMu = polynomialAt(beta, a, 1 / kappa, omega);
    const re = atL.re * atMu.re + atL.im * atMu.im;
    const im = atL.im * atMu.re - atL.re * atMu.im;
    return [(1 - Math.cos(omega)) * re - Math.sin(omega) * im];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'Some twenty roundings of numbers below 50.',
});

/** p(e^{iω}) of heavy ball on one curvature. */
function polynomialAt(beta: number, eta: number, lambda: number, omega: number): { re: number; im: number } {
  return polynomialOnCircle(traceAndDeterminant(steppedCompanion(heavyBall, { beta, eta }, lambda)), omega);
}
