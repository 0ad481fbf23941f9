import type { Vector } from '../../numeric/vector.ts';
import type { Hessian } from '../../spectrum/hessian-matrix.ts';
import { preconditionedSpectrum } from '../../spectrum/preconditioned-spectrum.ts';
import { heavyBallDecoupled } from '../heavy-ball-decoupled.ts';
import type { WeightDecayParameters } from '../weight-decay-parameters.ts';
import type { AdamParameters } from './adam.ts';
import { ADAM_W_DEFAULTS, adamW } from './adam-w.ts';
import { checkFrozen } from './check-frozen.ts';
import type { FrozenAt, FrozenMethod } from './frozen.ts';
import { rootOfMoment } from './root-of-moment.ts';

/**
 * AdamW at a given second moment: the heavy ball with decoupled weight decay, on the preconditioned Hessian
 * $P^{-1/2} H P^{-1/2}$ of {@link frozenAdam}. Decay commutes with the preconditioner, so each eigenvalue λ of that has
 *
 * $$T = 1 - \eta w + \beta_1 - \alpha(1 - \beta_1)\lambda, \qquad D = \beta_1 (1 - \eta w), \qquad
 * \alpha = \frac{\eta}{1 - \beta_1^k}$$
 *
 * stable for $\lambda < \frac{(1 + \beta_1)(2 - \eta w)}{(1 - \beta_1)\alpha}$. In the words of that method the learning rate is
 * $\alpha(1 - \beta_1)$ and the decay $\eta w / (\alpha(1 - \beta_1))$.
 *
 * Source: `loshchilov2019`, `cohen2022`.
 *
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows.
 * @param secondMoment - v: one number ≥ 0 a coordinate, PyTorch's `exp_avg_sq`.
 * @param parameters - Those of {@link adamW}, and the `step` k at which it is frozen, for the two bias corrections; without it they
 * are over.
 * @returns The method with its parameters and the spectrum that it runs on: what `analyze` and its like take.
 * @throws TypeError or RangeError if a parameter, the step, a moment or the Hessian is not as said, or if some √v̂ + ε is 0.
 * @example
 * ```ts
 * import { frozenAdamW, sharpnessThreshold } from 'heavyball';
 * const { method, parameters } = frozenAdamW([[2]], [1], { eta: 0.1, weightDecay: 1, epsilon: 0 });
 * sharpnessThreshold(method, parameters).sharpness; // => 361
 * ```
 */
export function frozenAdamW(
  hessian: Hessian,
  secondMoment: Vector,
  { step = Infinity, ...parameters }: AdamParameters & FrozenAt,
): FrozenMethod<WeightDecayParameters> {
  adamW.check(parameters);
  checkFrozen('frozenAdamW', secondMoment, step);
  const { eta, beta1, beta2, epsilon, weightDecay } = { ...ADAM_W_DEFAULTS, ...parameters };
  const preconditioner = rootOfMoment(secondMoment, 1 - beta2 ** step, epsilon);
  const share = (1 - beta1) / (1 - beta1 ** step);
  return {
    method: heavyBallDecoupled,
    parameters: { beta: beta1, weightDecay: weightDecay / share, eta: eta * share },
    preconditioner,
    spectrum: preconditionedSpectrum(hessian, preconditioner),
  };
}
