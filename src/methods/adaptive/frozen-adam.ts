import type { Vector } from '../../numeric/vector.ts';
import type { Hessian } from '../../spectrum/hessian-matrix.ts';
import { emaHeavyBall, type EmaHeavyBallParameters } from '../ema-heavy-ball.ts';
import { adam, ADAM_DEFAULTS, type AdamParameters } from './adam.ts';
import { checkFrozen } from './check-frozen.ts';
import { decayedSpectrum } from './decayed-spectrum.ts';
import type { FrozenAt, FrozenMethod } from './frozen.ts';
import { rootOfMoment } from './root-of-moment.ts';

/**
 * Adam at a given second moment: the heavy ball on averaged gradients, on the preconditioned Hessian
 *
 * $$P^{-1/2} (H + wI) P^{-1/2}, \qquad P = \operatorname{diag}\big(\sqrt{\hat v} + \varepsilon\big), \qquad
 * \hat v = \frac{v}{1 - \beta_2^k}, \qquad \alpha = \frac{\eta}{1 - \beta_1^k}$$
 *
 * which is stable while the largest eigenvalue is below $\frac{2 + 2\beta_1}{(1 - \beta_1)\eta}$, or 38/η for β₁ = 0.9:
 * `sharpnessThreshold` of the result.
 *
 * @remarks Exact as long as v stays what it is. It does nearly so over $1/(1 - \beta_2)$ steps, and near a minimum as soon
 * as new gradients are small beside it. Source: `cohen2022`.
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows.
 * @param secondMoment - v: one number ≥ 0 a coordinate, PyTorch's `exp_avg_sq`.
 * @param parameters - Those of {@link adam}, and the `step` k at which it is frozen, for the two bias corrections; without it they
 * are over.
 * @returns The method with its parameters and the spectrum that it runs on: what `analyze` and its like take.
 * @throws TypeError or RangeError if a parameter, the step, a moment or the Hessian is not as said, or if some √v̂ + ε is 0.
 * @example
 * ```ts
 * import { analyze, frozenAdam, sharpnessThreshold } from 'heavyball';
 * const { method, parameters, spectrum } = frozenAdam([[3, 0], [0, 100]], [0.01, 1], { eta: 0.1, epsilon: 0 });
 * spectrum.eigenvalues.map(Math.round); // => [ 30, 100 ]
 * sharpnessThreshold(method, parameters).sharpness; // => 380
 * analyze(method, parameters, spectrum).stability; // => 'stable'
 * ```
 */
export function frozenAdam(
  hessian: Hessian,
  secondMoment: Vector,
  { step = Infinity, ...parameters }: AdamParameters & FrozenAt,
): FrozenMethod<EmaHeavyBallParameters> {
  adam.check(parameters);
  checkFrozen('frozenAdam', secondMoment, step);
  const { eta, beta1, beta2, epsilon, weightDecay } = { ...ADAM_DEFAULTS, ...parameters };
  const preconditioner = rootOfMoment(secondMoment, 1 - beta2 ** step, epsilon);
  return {
    method: emaHeavyBall,
    parameters: { beta: beta1, eta: eta / (1 - beta1 ** step) },
    preconditioner,
    spectrum: decayedSpectrum('frozenAdam', hessian, weightDecay, preconditioner),
  };
}
