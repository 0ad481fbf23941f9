import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** At high momentum heavy ball bears nearly three times the learning rate that Nesterov's method bears. */
export const nesterovStableWhereHeavyBallIs: Claim = defineClaim({
  id: 'nesterov-stable-where-heavy-ball-is',
  statement: {
    plain: 'Nesterov’s method is the more stable one: with 0 < β < 1 it is stable wherever heavy ball is.',
    tex: String.raw`0 < \eta\lambda < 2(1+\beta) \implies \rho_{\text{Nesterov}} < 1`,
  },
  source: 'widely repeated; settled by `jury1964`',
  domain: {
    variables: {
      beta: { least: 0.01, most: 0.99, scale: 'linear' },
      share: { least: 0.01, most: 0.99, scale: 'linear' },
    },
    words: 'λ = 1, ηλ a share of heavy ball’s stable range 2(1 + β); both stable is 1, 1',
  },
  expected: 'holds-only-if',
  witness: { beta: 0.95, share: 0.55 },
  condition: {
    words: 'ηλ < 2(1 + β)/(1 + 2β)',
    holds: ({ beta, share }) => share < 1 / (1 + 2 * beta),
  },
  predicted: () => [1, 1],
  measured: ({ beta, share }) =>
    [heavyBall, nesterov].map((method) => Number(measuredRadius(method, { beta, eta: share * 2 * (1 + beta) }, 1) < 1)),
  tolerance: ({ beta, share }) => (Math.abs(share - 1 / (1 + 2 * beta)) < DOUBLE_ROOT_TOLERANCE ? 1 : 0),
  toleranceReason: 'Yes or no, except where the radius is 1 to half the digits.',
});
