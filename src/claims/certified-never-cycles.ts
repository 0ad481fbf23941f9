import { certify } from '../certificates/certify.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { keepsPolygon } from './keeps-polygon.ts';

/** Longest cycle that is tried. */
const LONGEST = 16;

/** Certificates and cycles exclude each other. */
export const certifiedNeverCycles: Claim = defineClaim({
  id: 'certified-never-cycles',
  statement: {
    plain:
      'Where heavy ball is certified to converge on all smooth strongly convex functions, no regular polygon or star is a cycle.',
    tex: String.raw`\operatorname{Re}\big[M P_L \overline{P_\mu}\big] > 0 \text{ on } |z| = \rho < 1 \implies \text{no } m\text{-cycle}`,
  },
  source: 'goujaud2023',
  domain: {
    variables: {
      beta: { least: 0, most: 0.999, scale: 'linear' },
      share: { least: 0.01, most: 0.999, scale: 'linear' },
      kappa: { least: 1.05, most: 1e5, scale: 'log' },
    },
    words:
      'μ = 1, L = κ, η a share of 2(1 + β)/L; both at once, 1 or 0: certified, and a step kept to a polygon with m ≤ 16',
  },
  expected: 'holds',
  predicted: () => [0],
  measured({ beta, share, kappa }) {
    const parameters = { beta, eta: (share * 2 * (1 + beta)) / kappa };
    const interval = { mu: 1, L: kappa };
    if (!certify(heavyBall, parameters, interval, { kind: 'zames-falb', taps: 4 }).certified) return [0];
    for (let length = 3; length <= LONGEST; length += 1) {
      for (let turns = 1; turns < length / 2; turns += 1) {
        if (keepsPolygon(parameters, interval, length, turns)) return [1];
      }
    }
    return [0];
  },
  tolerance: () => 0,
  toleranceReason: 'Yes or no.',
});
