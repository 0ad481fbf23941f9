import { heavyBall } from '../methods/heavy-ball.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** When heavy ball first turns back. */
export const firstOvershoot: Claim = defineClaim({
  id: 'first-overshoot',
  statement: {
    plain:
      'From rest an underdamped mode first turns back at iteration ⌈π/θ⌉ − 1, about half a period on, beyond the minimum.',
    tex: String.raw`\min\lbrace k : x_{k+1} > x_k \rbrace = \lceil \pi/\theta \rceil - 1, \qquad x_k < 0`,
  },
  source: 'direct substitution in the recursion',
  domain: {
    variables: {
      beta: { least: 0.05, most: 0.99, scale: 'linear' },
      angle: { least: 0.05, most: 3.1, scale: 'linear' },
    },
    words: 'heavy ball at ηλ = (1 − √β)² + 4√β sin²(angle/2); λ = 1; the iteration, and whether it is beyond',
  },
  expected: 'holds',
  predicted({ beta, angle }) {
    const { period } = analyzeMode(heavyBall, { beta, eta: etaLambdaOf(beta, angle) }, 1);
    return [Math.ceil((period ?? NaN) / 2) - 1, 1];
  },
  measured({ beta, angle }) {
    const steps = Math.ceil(Math.PI / angle) + 1;
    const iterates = steppedLine(heavyBall, { beta, eta: etaLambdaOf(beta, angle) }, (x) => x, { steps });
    const turn = iterates.findIndex((x, k) => (iterates[k + 1] ?? NaN) > x);
    return [turn, Number((iterates[turn] ?? NaN) < 0)];
  },
  tolerance({ angle }) {
    const halfPeriod = Math.PI / angle;
    return Math.abs(halfPeriod - Math.round(halfPeriod)) < 1e-9 ? 1 : 0;
  },
  toleranceReason: 'A count; where half a period is a whole number of iterations two of them are equal.',
});

function etaLambdaOf(beta: number, angle: number): number {
  return (1 - Math.sqrt(beta)) ** 2 + 4 * Math.sqrt(beta) * Math.sin(angle / 2) ** 2;
}
