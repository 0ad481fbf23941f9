import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { sublevelSet } from '../stability/sublevel-set.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** The level that is drawn is the level that is measured. */
export const sublevelVertices: Claim = defineClaim({
  id: 'sublevel-vertices',
  statement: {
    plain:
      'All vertices of {rate ≤ r} over [μ, L], heavy ball’s and Nesterov’s, and the middles of its edges have rate r.',
    tex: String.raw`(\beta, \eta) \in \partial\lbrace \rho \le r \rbrace \implies \rho(\beta, \eta) = r`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      kappa: { least: 1.5, most: 1e3, scale: 'log' },
      share: { least: 0.05, most: 0.95, scale: 'linear' },
    },
    words:
      'L = 1, μ = 1/κ; r at that share of the way from Nesterov’s best rate to 1; the least and the largest rate found',
  },
  expected: 'holds',
  predicted({ kappa, share }) {
    const rate = levelOf(kappa, share);
    return [rate, rate];
  },
  measured({ kappa, share }) {
    const interval = fromInterval(1 / kappa, 1);
    const rates = [heavyBall, nesterov].flatMap((method) => {
      const { vertices, edges } = sublevelSet(method, interval, levelOf(kappa, share));
      return [...vertices, ...edges.map((edge) => edge.at(0.5))].map((point) => measuredRate(method, point, interval));
    });
    return [Math.min(...rates), Math.max(...rates)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Vertices have double roots, of which a general eigenvalue routine keeps half the digits.',
});

function levelOf(kappa: number, share: number): number {
  const gap = 2 / Math.sqrt(3 * kappa + 1);
  return 1 - gap * (1 - share);
}
