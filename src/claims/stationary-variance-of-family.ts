import { generalMomentum } from '../methods/general-momentum.ts';
import type { MethodParameters } from '../methods/method.ts';
import { stationaryVariance } from '../response/stationary-variance.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovVariance } from './lyapunov-variance.ts';

/** How much the iterates scatter when the gradients are noisy. */
export const stationaryVarianceOfFamily: Claim = defineClaim({
  id: 'stationary-variance-of-family',
  statement: {
    plain:
      'Under independent gradient noise of variance 1 the iterates of θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋)) settle at the variance η(1 + D)/(λ(1 − D)p(−1)), D = β − γηλ.',
    tex: String.raw`\operatorname{Var}\theta = \frac{\eta\,(1 + \beta - \gamma\eta\lambda)}{\lambda\,(1 - \beta + \gamma\eta\lambda)\,(2(1 + \beta) - (1 + 2\gamma)\eta\lambda)}`,
  },
  source: 'mohammadi2021',
  domain: {
    variables: {
      oneMinusBeta: { least: 1e-3, most: 1, scale: 'log' },
      gamma: { least: 0, most: 1, scale: 'linear' },
      share: { least: 0.01, most: 0.99, scale: 'linear' },
      lambda: { least: 0.01, most: 100, scale: 'log' },
    },
    words: 'ηλ is a share of the largest stable one, 2(1 + β)/(1 + 2γ); as a multiple of η/λ',
  },
  expected: 'holds',
  predicted({ lambda, ...instance }) {
    const parameters = parametersOf({ lambda, ...instance });
    const variance = stationaryVariance(analyzeMode<MethodParameters>(generalMomentum, parameters, lambda));
    return [(variance * lambda) / parameters.eta];
  },
  measured({ lambda, ...instance }) {
    const parameters = parametersOf({ lambda, ...instance });
    return [(lyapunovVariance(generalMomentum, parameters, lambda) * lambda) / parameters.eta];
  },
  tolerance: ({ oneMinusBeta }) => 1e-9 / oneMinusBeta,
  toleranceReason: 'A linear system with an eigenvalue of some (1 − β) near 0; the ratio is of size 1/(1 − β).',
});

function parametersOf(instance: Readonly<Record<'oneMinusBeta' | 'gamma' | 'share' | 'lambda', number>>): {
  readonly oneMinusBeta: number;
  readonly gamma: number;
  readonly eta: number;
} {
  const { oneMinusBeta, gamma, share, lambda } = instance;
  return { oneMinusBeta, gamma, eta: (share * 2 * (2 - oneMinusBeta)) / (1 + 2 * gamma) / lambda };
}
