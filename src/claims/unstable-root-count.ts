import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf, steppedCompanion } from './stepped-companion.ts';

/** How many roots of heavy ball are outside the unit circle. */
export const unstableRootCount: Claim = defineClaim({
  id: 'unstable-root-count',
  statement: {
    plain:
      'Of heavy ball’s two roots, one is outside the unit circle if p(1) and p(−1) differ in sign, both if both are ' +
      'negative, and if both are positive none for β < 1 and both for β > 1.',
    tex: String.raw`\text{one outside} \iff p(1)\,p(-1) < 0, \qquad p(1) = \eta\lambda,\quad p(-1) = 2(1+\beta) - \eta\lambda`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: -3, most: 3, scale: 'linear' },
      etaLambda: { least: -6, most: 12, scale: 'linear' },
    },
    words: 'any β and ηλ; η = 1',
  },
  expected: 'holds',
  predicted({ beta, etaLambda }) {
    const atOne = etaLambda;
    const atMinusOne = 2 * (1 + beta) - etaLambda;
    if (atOne > 0 !== atMinusOne > 0) return [1];
    return [atOne > 0 && beta < 1 ? 0 : 2];
  },
  measured: ({ beta, etaLambda }) => [moduli(beta, etaLambda).filter((modulus) => modulus > 1).length],
  tolerance: ({ beta, etaLambda }) =>
    moduli(beta, etaLambda).some((modulus) => Math.abs(modulus - 1) < DOUBLE_ROOT_TOLERANCE) ? 2 : 0,
  toleranceReason: 'A count, except where a general eigenvalue routine cannot tell a modulus from 1.',
});

function moduli(beta: number, etaLambda: number): readonly number[] {
  const matrix = steppedCompanion(heavyBall, { beta, eta: 1 }, etaLambda);
  return eigenvaluesOf(matrix).map(({ re, im }) => Math.hypot(re, im));
}
