import { estimateNoise } from '../dynamics/estimate-noise.ts';
import { generalMomentum } from '../methods/general-momentum.ts';
import { noiseResponse } from '../response/noise-response.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovVariance } from './lyapunov-variance.ts';
import { simulatedNoiseError } from './simulated-noise-error.ts';
import { stableFamily } from './stable-family.ts';

/** Steps that are counted. */
const SAMPLES = 20_000;

/** Closed form, Lyapunov equation and simulated run: three ways to one number. */
export const noiseBySimulation: Claim = defineClaim({
  id: 'noise-by-simulation',
  statement: {
    plain:
      'The variances in closed form are those of a simulated run with normal noise, and that of the iterates is the solution of the discrete Lyapunov equation.',
    tex: String.raw`\operatorname{Var} = \lim_{n\to\infty} \frac1n \sum_{k \le n} \theta_k^2 = P_{11}, \qquad P = T P T^{\mathsf T} + \eta^2 e_1 e_1^{\mathsf T}`,
  },
  source: 'mohammadi2021',
  domain: {
    variables: {
      beta: { least: -0.5, most: 0.7, scale: 'linear' },
      gamma: { least: 0, most: 1, scale: 'linear' },
      share: { least: 0.2, most: 0.8, scale: 'linear' },
      seed: { least: 0, most: 1e6, scale: 'integer' },
    },
    words: 'λ = 1; ηλ is a share of the largest stable one; 20000 steps; relative to the Lyapunov solution',
  },
  expected: 'holds',
  predicted(instance) {
    const parameters = stableFamily(instance);
    const unit = lyapunovVariance(generalMomentum, parameters, 1);
    const { iterate, lookAhead, step } = noiseResponse(generalMomentum, parameters, 1);
    return [1, lookAhead.variance / iterate.variance, step.variance / unit, iterate.variance / unit];
  },
  measured(instance) {
    const parameters = stableFamily(instance);
    const unit = lyapunovVariance(generalMomentum, parameters, 1);
    const { iterate, lookAhead, step } = estimateNoise(generalMomentum, parameters, 1, {
      samples: SAMPLES,
      seed: instance.seed,
    });
    const ratios = [iterate, lookAhead, step].map(({ variance }) => variance.mean / unit);
    return [...ratios, 1];
  },
  tolerance(instance) {
    const parameters = stableFamily(instance);
    const { iterate, lookAhead, step } = noiseResponse(generalMomentum, parameters, 1);
    const largest = Math.max(lookAhead.variance, step.variance, iterate.variance) / iterate.variance;
    return largest * simulatedNoiseError(parameters, SAMPLES);
  },
  toleranceReason: 'Six standard errors of a run of so many correlated steps.',
});
