import { heavyBall } from '../methods/heavy-ball.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Iterations looked at. */
const STEPS = 60;

/** The first overshoot says little about the largest. */
export const firstOvershootIsLargest: Claim = defineClaim({
  id: 'first-overshoot-is-largest',
  statement: {
    plain: 'From rest the first overshoot of an underdamped mode is its deepest.',
    tex: String.raw`\min_k x_k = x_{\lceil \pi/\theta \rceil - 1}`,
  },
  source: 'true of the damped oscillator; settled by direct substitution in the recursion',
  domain: {
    variables: {
      beta: { least: 0.8, most: 0.99, scale: 'linear' },
      etaLambda: { least: 0.2, most: 3.5, scale: 'linear' },
    },
    words: 'heavy ball, λ = 1',
  },
  expected: 'refuted',
  witness: { beta: 0.99, etaLambda: 1.7 },
  predicted({ beta, etaLambda }) {
    const { period } = analyzeMode(heavyBall, { beta, eta: etaLambda }, 1);
    return [iteratesOf(beta, etaLambda)[Math.ceil((period ?? NaN) / 2) - 1] ?? NaN];
  },
  measured: ({ beta, etaLambda }) => [Math.min(...iteratesOf(beta, etaLambda))],
  tolerance: () => 1e-9,
  toleranceReason: 'Both sides are iterates.',
});

function iteratesOf(beta: number, etaLambda: number): readonly number[] {
  return steppedLine(heavyBall, { beta, eta: etaLambda }, (x) => x, { steps: STEPS });
}
