import { heavyBall } from '../methods/heavy-ball.ts';
import { randomOf } from '../numeric/random.ts';
import { batchNoise } from '../response/batch-noise.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import { analyze } from '../stability/analyze.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { simulatedNoiseError } from './simulated-noise-error.ts';
import { stableFamily } from './stable-family.ts';
import { steppedLine } from './stepped-line.ts';

/** Steps that are counted, after some that are not. */
const SAMPLES = 5_000;
const BURN_IN = 200;

/** What a larger batch does to the noise. */
export const batchDividesNoise: Claim = defineClaim({
  id: 'batch-divides-noise',
  statement: {
    plain:
      'Gradients that are means over B independent examples leave the iterates 1/B of the variance of one example each.',
    tex: String.raw`\operatorname{Var}\theta = \frac{\sigma^2}{B} \cdot \frac{\eta\,(1 + \beta)}{\lambda\,(1 - \beta)\,(2(1 + \beta) - \eta\lambda)}`,
  },
  source: 'mohammadi2021',
  domain: {
    variables: {
      beta: { least: 0, most: 0.7, scale: 'linear' },
      share: { least: 0.2, most: 0.8, scale: 'linear' },
      batch: { least: 1, most: 4, scale: 'integer' },
      seed: { least: 0, most: 1e6, scale: 'integer' },
    },
    words: 'heavy ball, λ = 1, σ = 1; 5000 simulated steps; as a multiple of the variance with single examples',
  },
  expected: 'holds',
  predicted: ({ batch, ...instance }) => [
    varianceWith(batch, { ...instance, gamma: 0 }) / varianceWith(1, { ...instance, gamma: 0 }),
  ],
  measured({ batch, seed, ...instance }) {
    const parameters = stableFamily({ ...instance, gamma: 0 });
    const random = randomOf(seed);
    const gradient = (theta: number): number => {
      const examples = Array.from({ length: batch }, () => theta + random.normal());
      return examples.reduce((sum, example) => sum + example, 0) / batch;
    };
    const { beta, eta } = parameters;
    const run = steppedLine(heavyBall, { beta, eta }, gradient, { start: 0, steps: BURN_IN + SAMPLES });
    const squares = run.slice(BURN_IN).reduce((sum, theta) => sum + theta ** 2, 0);
    return [squares / SAMPLES / varianceWith(1, { ...instance, gamma: 0 })];
  },
  tolerance: ({ batch, ...instance }) => simulatedNoiseError(stableFamily({ ...instance, gamma: 0 }), SAMPLES) / batch,
  toleranceReason: 'Six standard errors of a run of so many correlated steps.',
});

function varianceWith(batch: number, instance: Readonly<Record<'beta' | 'gamma' | 'share', number>>): number {
  const { beta, eta } = stableFamily(instance);
  return batchNoise(analyze(heavyBall, { beta, eta }, fromEigenvalues([1])), 1, batch).variance;
}
