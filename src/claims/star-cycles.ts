import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { keepsPolygon } from './keeps-polygon.ts';
import { polynomialOnCircle } from './polynomial-on-circle.ts';

/** When heavy ball can run along a star. */
export const starCycles: Claim = defineClaim({
  id: 'star-cycles',
  statement: {
    plain:
      'Heavy ball runs along the star with m corners that goes around p times, z = exp(2πip/m), on a function made for it exactly when P_L times the conjugate of P_μ, with a minus, is within π/m of the positive axis at z.',
    tex: String.raw`\big|\arg\big(-P_L(z)\overline{P_\mu(z)}\big)\big| \le \frac{\pi}{m}, \qquad z = e^{2\pi i p/m}`,
  },
  source: 'goujaud2023',
  domain: {
    variables: {
      beta: { least: 0.3, most: 0.999, scale: 'linear' },
      share: { least: 0.1, most: 0.999, scale: 'linear' },
      kappa: { least: 1.02, most: 3, scale: 'log' },
      half: { least: 1, most: 5, scale: 'integer' },
    },
    words: 'p = 2, m = 2 half + 3; μ = 1, L = κ, η a share of 2(1 + β)/L; one step on the function; yes is 1',
  },
  expected: 'holds',
  predicted: (instance) => [Number(beyondCone(instance, 1) <= 0)],
  measured({ beta, share, kappa, half }) {
    const parameters = { beta, eta: (share * 2 * (1 + beta)) / kappa };
    return [Number(keepsPolygon(parameters, { mu: 1, L: kappa }, 2 * half + 3, 2))];
  },
  tolerance: (instance) => (Math.abs(beyondCone(instance, 1)) < 1e-6 ? 1 : 0),
  toleranceReason: 'Yes or no, except where the angle is π/m but for rounding.',
});

/** By how much the angle of −P_L P̄_μ exceeds `cone` times π/m. */
export function beyondCone(
  { beta, share, kappa, half }: Readonly<Record<'beta' | 'share' | 'kappa' | 'half', number>>,
  cone: number,
): number {
  const length = 2 * half + 3;
  const omega = (4 * Math.PI) / length;
  const a = share * 2 * (1 + beta);
  const steep = polynomialOnCircle({ trace: 1 + beta - a, determinant: beta }, omega);
  const flat = polynomialOnCircle({ trace: 1 + beta - a / kappa, determinant: beta }, omega);
  const re = steep.re * flat.re + steep.im * flat.im;
  const im = steep.im * flat.re - steep.re * flat.im;
  return Math.abs(Math.atan2(-im, -re)) - (cone * Math.PI) / length;
}
