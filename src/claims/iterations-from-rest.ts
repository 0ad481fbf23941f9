import { heavyBall } from '../methods/heavy-ball.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import { iterationsTo } from '../tuning/iterations-to.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

const VARIABLES = {
  beta: { least: 0, most: 0.9, scale: 'linear' },
  share: { least: 0.02, most: 0.98, scale: 'linear' },
  epsilon: { least: 1e-8, most: 0.5, scale: 'log' },
} as const;

type CountCase = Readonly<Record<keyof typeof VARIABLES, number>>;

/** How many iterations an accuracy takes from rest. */
export const iterationsFromRest: Claim = defineClaim({
  id: 'iterations-from-rest',
  statement: {
    plain: 'After how many iterations from rest the error never exceeds ε again is known without iterating.',
    tex: String.raw`K = \min\lbrace K : |x_k| \le \varepsilon\,|x_0| \text{ for all } k \ge K \rbrace`,
  },
  source: 'direct substitution in the recursion',
  domain: {
    variables: VARIABLES,
    words: 'heavy ball at that share of the stable range 2(1 + β) of ηλ; λ = 1',
  },
  expected: 'holds',
  predicted({ beta, share, epsilon }) {
    const eta = 2 * (1 + beta) * share;
    return [iterationsTo(epsilon, heavyBall, { beta, eta }, fromEigenvalues([1])).fromRest];
  },
  measured: (instance) => [iteratesOf(instance).findLastIndex((x) => Math.abs(x) > instance.epsilon) + 1],
  tolerance: (instance) =>
    iteratesOf(instance).some((x) => Math.abs(Math.abs(x) / instance.epsilon - 1) < 1e-9) ? Infinity : 0,
  toleranceReason: 'A count; it may differ where an iterate is within rounding of ε.',
});

/** All iterates up to one after which none can be above ε: the state is below it by more than the transient allows. */
function iteratesOf({ beta, share, epsilon }: CountCase): readonly number[] {
  const eta = 2 * (1 + beta) * share;
  const run = (steps: number): readonly number[] => steppedLine(heavyBall, { beta, eta }, (x) => x, { steps });
  for (let steps = 100; ; steps *= 2) {
    const iterates = run(steps);
    if (Math.max(...iterates.slice(-2).map(Math.abs)) < 1e-3 * epsilon) return iterates;
  }
}
