import { findCycle } from '../certificates/find-cycle.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { analyze } from '../stability/analyze.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Heavy ball cannot be both safe and accelerated. */
export const noAccelerationWithoutCycles: Claim = defineClaim({
  id: 'no-acceleration-without-cycles',
  statement: {
    plain:
      'Heavy ball that is faster than 1 − 16/κ on quadratics has a cycle on some smooth strongly convex function: it is accelerated, or safe, never both.',
    tex: String.raw`1 - \rho > \frac{16}{\kappa} \implies \text{an } m\text{-cycle exists}`,
  },
  source: 'goujaud2023',
  domain: {
    variables: {
      gap: { least: 0, most: 1, scale: 'linear' },
      share: { least: 0, most: 1, scale: 'linear' },
      kappa: { least: 40, most: 1e6, scale: 'log' },
    },
    words:
      'parameters of a rate better than 1 − 16/κ: √β = 1 − r with r from 16/κ to 2/(√κ + 1), η where the rate is √β; cycles, 1 or 0',
  },
  expected: 'holds',
  predicted: () => [1],
  measured({ gap, share, kappa }) {
    const [slowest, fastest] = [16 / kappa, 2 / (Math.sqrt(kappa) + 1)];
    const r = slowest * (fastest / slowest) ** (0.001 + 0.998 * gap);
    // Both ends are underdamped for (1 − √β)² ≤ ηλ ≤ (1 + √β)².
    const [least, most] = [r ** 2, (2 - r) ** 2 / kappa];
    const eta = least * (most / least) ** (0.001 + 0.998 * share);
    const parameters = { oneMinusBeta: r * (2 - r), eta };
    const isFast = analyze(heavyBall, parameters, fromKappa(kappa)).rateGap > slowest;
    return [Number(!isFast || findCycle(parameters, { mu: 1, L: kappa }) !== null)];
  },
  tolerance: () => 0,
  toleranceReason: 'Yes or no.',
});
