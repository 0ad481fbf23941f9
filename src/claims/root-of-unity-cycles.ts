import type { Claim } from './claim.ts';
import { cycleInequality } from './cycle-inequality.ts';
import { defineClaim } from './define-claim.ts';
import { keepsPolygon } from './keeps-polygon.ts';

/** When heavy ball can run around a polygon. */
export const rootOfUnityCycles: Claim = defineClaim({
  id: 'root-of-unity-cycles',
  statement: {
    plain:
      'With a = ηL and q = μ/L heavy ball runs around the m-th roots of unity on a function made for it exactly when Θ(cos 2π/m) ≤ 0, and then does not converge.',
    tex: String.raw`\Theta(C) = q a^2 - 2\big[\beta - C + q(1 - \beta C)\big] a + 2(1 - C)(1 + \beta^2 - 2\beta C) \le 0, \qquad C = \cos\tfrac{2\pi}{m}`,
  },
  source: 'goujaud2023',
  domain: {
    variables: {
      beta: { least: 0.05, most: 0.99, scale: 'linear' },
      share: { least: 0.1, most: 0.999, scale: 'linear' },
      kappa: { least: 2, most: 1e4, scale: 'log' },
      length: { least: 3, most: 12, scale: 'integer' },
    },
    words: 'μ = 1, L = κ, η a share of 2(1 + β)/L; one step on the function; yes is 1',
  },
  expected: 'holds',
  predicted: (instance) => [Number(inequalityOf(instance) <= 0)],
  measured({ beta, share, kappa, length }) {
    const parameters = { beta, eta: (share * 2 * (1 + beta)) / kappa };
    return [Number(keepsPolygon(parameters, { mu: 1, L: kappa }, length))];
  },
  tolerance: (instance) => (Math.abs(inequalityOf(instance)) < 1e-6 ? 1 : 0),
  toleranceReason: 'Yes or no, except where Θ is 0 but for rounding.',
});

function inequalityOf({
  beta,
  share,
  kappa,
  length,
}: Readonly<Record<'beta' | 'share' | 'kappa' | 'length', number>>): number {
  return cycleInequality(Math.cos((2 * Math.PI) / length), beta, share * 2 * (1 + beta), 1 / kappa);
}
