import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** The sublevel sets of heavy ball's spectral radius are triangles. */
export const heavyBallSublevelSet: Claim = defineClaim({
  id: 'heavy-ball-sublevel-set',
  statement: {
    plain: 'For heavy ball, ρ ≤ r exactly when |β| ≤ r² and |1 + β − ηλ| ≤ r + β/r: a triangle in (β, ηλ).',
    tex: String.raw`\rho \le r \iff |\beta| \le r^2,\ |1 + \beta - \eta\lambda| \le r + \beta/r`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: -1.5, most: 1.5, scale: 'linear' },
      etaLambda: { least: -1, most: 5, scale: 'linear' },
      radius: { least: 0.05, most: 1.5, scale: 'linear' },
    },
    words: 'any β, ηλ and r > 0; λ = ±1',
  },
  expected: 'holds',
  predicted({ beta, etaLambda, radius }) {
    const inside = Math.abs(beta) <= radius ** 2 && Math.abs(1 + beta - etaLambda) <= radius + beta / radius;
    return [Number(inside)];
  },
  measured({ beta, etaLambda, radius }) {
    return [Number(radiusAt(beta, etaLambda) <= radius)];
  },
  tolerance({ beta, etaLambda, radius }) {
    return Math.abs(radiusAt(beta, etaLambda) - radius) < DOUBLE_ROOT_TOLERANCE ? 1 : 0;
  },
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell ρ from r.',
});

function radiusAt(beta: number, etaLambda: number): number {
  return measuredRadius(heavyBall, { beta, eta: Math.abs(etaLambda) || Number.MIN_VALUE }, Math.sign(etaLambda));
}
