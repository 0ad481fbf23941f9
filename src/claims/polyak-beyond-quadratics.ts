import { heavyBall } from '../methods/heavy-ball.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { keepsPolygon } from './keeps-polygon.ts';

/** From here on Polyak's constants have a 3-cycle. */
const THRESHOLD: number = 9 + 4 * Math.sqrt(5);

/** Where Polyak's constants stop being safe. */
export const polyakBeyondQuadratics: Claim = defineClaim({
  id: 'polyak-beyond-quadratics',
  statement: {
    plain:
      'With Polyak’s constants heavy ball has a 3-cycle on some smooth strongly convex function exactly when κ ≥ 9 + 4√5 ≈ 17.944.',
    tex: String.raw`\kappa \ge 9 + 4\sqrt5`,
  },
  source: 'goujaud2023',
  domain: {
    variables: { kappa: { least: 2, most: 1e6, scale: 'log' } },
    words: 'μ = 1, L = κ; one step on the function made for a 3-cycle; yes is 1',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [Number(kappa >= THRESHOLD)],
  measured({ kappa }) {
    const { beta = NaN, eta } = optimalTuning(heavyBall, fromKappa(kappa)).parameters;
    return [Number(keepsPolygon({ beta, eta }, { mu: 1, L: kappa }, 3))];
  },
  tolerance: ({ kappa }) => (Math.abs(kappa / THRESHOLD - 1) < 1e-6 ? 1 : 0),
  toleranceReason: 'Yes or no, except at the threshold.',
});
