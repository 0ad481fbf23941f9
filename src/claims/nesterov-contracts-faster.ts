import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Looking ahead pays in a band of curvatures around ηλ < 1, and costs outside it. */
export const nesterovContractsFaster: Claim = defineClaim({
  id: 'nesterov-contracts-faster',
  statement: {
    plain: 'With the same β and η, Nesterov’s method contracts a mode faster than heavy ball.',
    tex: String.raw`\rho_{\text{Nesterov}}(\beta, \eta\lambda) < \rho_{\text{heavy ball}}(\beta, \eta\lambda)`,
  },
  source: 'widely repeated; settled by direct substitution of ±√β in p(z)',
  domain: {
    variables: {
      beta: { least: 0.01, most: 0.99, scale: 'linear' },
      etaLambda: { least: 1e-4, most: 2, scale: 'log' },
    },
    words: 'λ = 1; yes is 1',
  },
  expected: 'holds-only-if',
  witness: { beta: 0.3, etaLambda: 0.002 },
  condition: {
    words: '(1 − √β)²/(1 + β − √β) < ηλ < 1 + √β/(1 + β + √β)',
    holds({ beta, etaLambda }) {
      const [lower, upper] = band(beta);
      return lower < etaLambda && etaLambda < upper;
    },
  },
  predicted: () => [1],
  measured({ beta, etaLambda }) {
    const parameters = { beta, eta: etaLambda };
    return [Number(measuredRadius(nesterov, parameters, 1) < measuredRadius(heavyBall, parameters, 1))];
  },
  tolerance({ beta, etaLambda }) {
    const nearest = Math.min(...band(beta).map((edge) => Math.abs(etaLambda - edge)));
    return nearest < 10 * DOUBLE_ROOT_TOLERANCE ? 1 : 0;
  },
  toleranceReason: 'Yes or no, except at the edges of the band, where the two radii are the same.',
});

/** The ηλ at which Nesterov’s method has the root √β, and that at which it has −√β: heavy ball’s radius. */
function band(beta: number): readonly [number, number] {
  const root = Math.sqrt(beta);
  return [(1 - root) ** 2 / (1 + beta - root), 1 + root / (1 + beta + root)];
}
