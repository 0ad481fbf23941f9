import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf, steppedCompanion } from './stepped-companion.ts';

/** Which roots heavy ball has where. */
export const rootSigns: Claim = defineClaim({
  id: 'root-signs',
  statement: {
    plain:
      'With β > 0 the roots of heavy ball are positive below ηλ = (1 − √β)², complex up to (1 + √β)² and negative above; ' +
      'with β < 0 one of each sign.',
    tex: String.raw`\beta > 0:\ \operatorname{Im} z \ne 0 \iff (1 - \sqrt\beta)^2 < \eta\lambda < (1 + \sqrt\beta)^2; \qquad \beta < 0:\ z_1 z_2 < 0`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: {
      beta: { least: -1, most: 1.2, scale: 'linear' },
      etaLambda: { least: 1e-3, most: 5, scale: 'linear' },
    },
    words: 'ηλ > 0; λ = 1; the counts of positive, of negative and of complex roots',
  },
  expected: 'holds',
  predicted({ beta, etaLambda }) {
    if (beta < 0) return [1, 1, 0];
    if (etaLambda < (1 - Math.sqrt(beta)) ** 2) return [2, 0, 0];
    return etaLambda > (1 + Math.sqrt(beta)) ** 2 ? [0, 2, 0] : [0, 0, 2];
  },
  measured({ beta, etaLambda }) {
    const roots = eigenvaluesOf(steppedCompanion(heavyBall, { beta, eta: etaLambda }, 1));
    const count = (has: (root: { readonly re: number; readonly im: number }) => boolean): number =>
      roots.filter(has).length;
    return [
      count(({ re, im }) => im === 0 && re > 0),
      count(({ re, im }) => im === 0 && re < 0),
      count(({ im }) => im !== 0),
    ];
  },
  tolerance({ beta, etaLambda }) {
    const [first, second] = eigenvaluesOf(steppedCompanion(heavyBall, { beta, eta: etaLambda }, 1));
    const separation = Math.hypot((first?.re ?? 0) - (second?.re ?? 0), (first?.im ?? 0) - (second?.im ?? 0));
    return separation < DOUBLE_ROOT_TOLERANCE || Math.abs(beta) < DOUBLE_ROOT_TOLERANCE ? 2 : 0;
  },
  toleranceReason: 'Counts, except where a general eigenvalue routine cannot tell the roots from each other or from 0.',
});
