import { aggregatedMomentum } from '../methods/aggregated-momentum.ts';
import { Matrix, solve } from '../numeric/matrix.ts';
import { noiseOfHigherOrder } from '../response/noise-of-higher-order.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedState } from './stepped-state.ts';

/** How aggregated momentum scatters under gradient noise. */
export const aggregatedMomentumNoise: Claim = defineClaim({
  id: 'aggregated-momentum-noise',
  statement: {
    plain:
      'Under independent gradient noise of variance 1 a mode of aggregated momentum settles at the variance that the integral of ' +
      '|b/p|² over the unit circle is, where p = a + λb is its characteristic polynomial.',
    tex: String.raw`\operatorname{Var}\theta = \frac{1}{2\pi i}\oint \frac{b(z)\,b(z^{-1})}{p(z)\,p(z^{-1})} \frac{dz}{z}`,
  },
  source: 'astrom1970',
  domain: {
    variables: {
      fast: { least: 0, most: 0.5, scale: 'linear' },
      slow: { least: 0.6, most: 0.95, scale: 'linear' },
      share: { least: 0.05, most: 0.95, scale: 'linear' },
    },
    words:
      'β₁ = fast, β₂ = slow, λ = 1; η is a share of the largest stable one; the variance, and the lag-1 correlation',
  },
  expected: 'holds',
  predicted(instance) {
    const { variance, correlation } = noiseOfHigherOrder(aggregatedMomentum, parametersAt(instance), 1).iterate;
    return [variance, correlation ?? NaN];
  },
  measured(instance) {
    const parameters = parametersAt(instance);
    const transition = steppedState(aggregatedMomentum, parameters, 1);
    const { current, memory = [] } = aggregatedMomentum.step(parameters, { current: [0], previous: [0] }, () => [1]);
    const kick = Matrix.columnVector([...current, ...memory.flat()]);
    const size = transition.rows;
    const system = Matrix.eye(size ** 2).sub(transition.kroneckerProduct(transition));
    const solution = solve(system, kick.kroneckerProduct(kick)).to1DArray();
    const covariance = Matrix.from1DArray(size, size, solution);
    const variance = covariance.get(0, 0);
    return [variance, transition.mmul(covariance).get(0, 0) / variance];
  },
  tolerance: ({ slow, share }) => 1e-10 / (1 - slow) ** 2 / share,
  toleranceReason: 'A linear system with an eigenvalue of some (1 − β)ηλ near 0.',
});

function parametersAt({ fast, slow, share }: Readonly<Record<'fast' | 'slow' | 'share', number>>): {
  readonly betas: readonly number[];
  readonly eta: number;
} {
  return { betas: [fast, slow], eta: (share * 4) / (1 / (1 + fast) + 1 / (1 + slow)) };
}
