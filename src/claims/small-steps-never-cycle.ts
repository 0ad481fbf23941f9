import { heavyBallDichotomy } from '../certificates/heavy-ball-dichotomy.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { keepsPolygon } from './keeps-polygon.ts';

/** Longest cycle that is tried. */
const LONGEST = 40;

/** A region in which heavy ball is safe on all smooth strongly convex functions. */
export const smallStepsNeverCycle: Claim = defineClaim({
  id: 'small-steps-never-cycle',
  statement: {
    plain:
      'With η ≤ 2(1 − β)/L heavy ball is certified to converge on every smooth strongly convex function, and no regular polygon is a cycle.',
    tex: String.raw`\eta \le \frac{2(1 - \beta)}{L} \implies \text{no } m\text{-cycle}, \quad m = 3, 4, \dots`,
  },
  source: 'goujaud2023',
  domain: {
    variables: {
      beta: { least: 0, most: 0.999, scale: 'linear' },
      share: { least: 0.01, most: 1, scale: 'linear' },
      kappa: { least: 2, most: 1e6, scale: 'log' },
    },
    words: 'μ = 1, L = κ, η a share of 2(1 − β)/L; is there a cycle, 1 or 0: by the certificate; tried for m ≤ 40',
  },
  expected: 'holds',
  predicted(instance) {
    const { parameters, interval } = pointOf(instance);
    return [Number(heavyBallDichotomy(parameters, interval).verdict !== 'certified')];
  },
  measured(instance) {
    const { parameters, interval } = pointOf(instance);
    const lengths = Array.from({ length: LONGEST - 2 }, (_, i) => i + 3);
    return [Number(lengths.some((length) => keepsPolygon(parameters, interval, length)))];
  },
  tolerance: () => 0,
  toleranceReason: 'Yes or no.',
});

function pointOf({ beta, share, kappa }: Readonly<Record<'beta' | 'share' | 'kappa', number>>): {
  readonly parameters: { readonly beta: number; readonly eta: number };
  readonly interval: { readonly mu: number; readonly L: number };
} {
  // A β of 0 and the full share are the boundary of stability of gradient descent.
  return { parameters: { beta, eta: (share * 2 * (1 - beta) * 0.999999) / kappa }, interval: { mu: 1, L: kappa } };
}
