import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Long enough for half a turn of every spiral of the domain that counts. */
const STEPS = 1500;
/** Nearer than this to critical damping the first overshoot comes too late and is too small to be seen. */
const NEAR_CRITICAL = 0.05;

/** Looking ahead makes the overshoot smaller; it does not prevent it. */
export const nesterovNeverOvershoots: Claim = defineClaim({
  id: 'nesterov-never-overshoots',
  statement: {
    plain: 'From rest, Nesterov’s method does not overshoot the minimum of a quadratic, because it looks ahead.',
    tex: String.raw`\theta_0 > \theta^* \implies \theta_k \ge \theta^* \text{ for all } k`,
  },
  source: 'widely repeated; settled by direct substitution in the recursion',
  domain: {
    variables: {
      beta: { least: 0.3, most: 0.99, scale: 'linear' },
      etaLambda: { least: 1e-4, most: 0.99, scale: 'log' },
    },
    words: 'λ = 1, ηλ < 1; overshooting is 1',
  },
  expected: 'refuted',
  witness: { beta: 0.9, etaLambda: 0.1 },
  predicted: () => [0],
  measured({ beta, etaLambda }) {
    const iterates = steppedLine(nesterov, { beta, eta: etaLambda }, (theta) => theta, { steps: STEPS });
    return [Number(Math.min(...iterates) < 0)];
  },
  tolerance({ beta, etaLambda }) {
    const critical = ((1 - beta) / (1 + beta)) ** 2;
    return Math.abs(etaLambda / critical - 1) < NEAR_CRITICAL ? 1 : 0;
  },
  toleranceReason:
    'Yes or no, except within 5 % of critical damping, where the overshoot may be too late and too small.',
});
