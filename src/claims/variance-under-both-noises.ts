import { generalMomentum } from '../methods/general-momentum.ts';
import { meanSquareStability } from '../response/mean-square-stability.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovCovariance } from './lyapunov-covariance.ts';
import { stableFamily } from './stable-family.ts';

/** Noise on the curvature amplifies noise on the gradient. */
export const varianceUnderBothNoises: Claim = defineClaim({
  id: 'variance-under-both-noises',
  statement: {
    plain:
      'If the curvature is noisy too, with standard deviation s, the variance of the iterates is that without it divided by 1 − s²Var y, with the variance of the look-ahead point y under unit noise, as long as s²Var y < 1.',
    tex: String.raw`\operatorname{Var}\theta = \frac{\sigma^2 V_\theta}{1 - s^2 V_y}, \qquad s^2 V_y < 1`,
  },
  source: 'the second-moment recursion of the iterates',
  domain: {
    variables: {
      beta: { least: -0.5, most: 0.95, scale: 'linear' },
      gamma: { least: 0, most: 1, scale: 'linear' },
      share: { least: 0.05, most: 0.9, scale: 'linear' },
      gain: { least: 0.01, most: 0.9, scale: 'linear' },
    },
    words: 'λ = 1; η is a share of the largest stable one; s²Var y is the gain',
  },
  expected: 'holds',
  predicted({ gain, ...instance }) {
    const noise = { multiplicative: deviationOf({ gain, ...instance }) };
    return [meanSquareStability(generalMomentum, stableFamily(instance), 1, noise).variance];
  },
  measured({ gain, ...instance }) {
    const deviation = deviationOf({ gain, ...instance });
    return [lyapunovCovariance(generalMomentum, stableFamily(instance), [1 - deviation, 1 + deviation]).get(0, 0)];
  },
  tolerance: ({ beta, share, gain }) => 1e-10 / (1 - beta) ** 2 / share / (1 - gain) ** 2,
  toleranceReason: 'A linear system with an eigenvalue of some (1 − β)ηλ(1 − gain) near 0.',
});

/** The s at which s²Var y is the gain, from the measured variance of y. */
function deviationOf({ gain, ...instance }: Readonly<Record<'beta' | 'gamma' | 'share' | 'gain', number>>): number {
  const parameters = stableFamily(instance);
  const { gamma } = parameters;
  const covariance = lyapunovCovariance(generalMomentum, parameters, [1]);
  const [variance, successive] = [covariance.get(0, 0), covariance.get(0, 1)];
  return Math.sqrt(gain / (((1 + gamma) ** 2 + gamma ** 2) * variance - 2 * gamma * (1 + gamma) * successive));
}
