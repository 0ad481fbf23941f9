import { saddleEscape as escapeOf } from '../dynamics/saddle-escape.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Iterations after which the growing root rules. */
const STEPS = 400;

/** How fast heavy ball leaves a saddle. */
export const saddleEscape: Claim = defineClaim({
  id: 'saddle-escape',
  statement: {
    plain:
      'On negative curvature heavy ball grows in the limit by 1 + (√(s² + 4|ηλ|) − s)/2 an iteration, where s = 1 − β − |ηλ|.',
    tex: String.raw`z_1 = 1 + \tfrac12\Big(\sqrt{s^2 + 4|\eta\lambda|} - s\Big),\quad s = 1 - \beta - |\eta\lambda|`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: {
      beta: { least: 0, most: 0.99, scale: 'linear' },
      size: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'λ = −size, η = 1',
  },
  expected: 'holds',
  predicted: ({ beta, size }) => [escapeOf(heavyBall, { beta, eta: 1 }, -size).factor],
  measured({ beta, size }) {
    const [before = NaN, after = NaN] = steppedLine(heavyBall, { beta, eta: 1 }, (x) => -size * x, {
      steps: STEPS,
    }).slice(-2);
    return [after / before];
  },
  tolerance: () => 1e-9,
  toleranceReason: 'After 400 iterations the share of the other root is below 1e-10.',
});
