import type { Vector } from '../../numeric/vector.ts';
import type { Hessian } from '../../spectrum/hessian-matrix.ts';
import { heavyBall, type HeavyBallParameters } from '../heavy-ball.ts';
import { checkFrozen } from './check-frozen.ts';
import { decayedSpectrum } from './decayed-spectrum.ts';
import type { FrozenMethod } from './frozen.ts';
import { rmsprop, RMSPROP_DEFAULTS, type RmspropParameters } from './rmsprop.ts';
import { rootOfMoment } from './root-of-moment.ts';

/**
 * RMSProp at a given second moment: the heavy ball on the preconditioned Hessian
 *
 * $$P^{-1/2} (H + wI) P^{-1/2}, \qquad P = \operatorname{diag}\big(\sqrt v + \varepsilon\big)$$
 *
 * with the momentum behind the division, which is 0 in the basic form: gradient descent, stable below 2/η.
 *
 * Source: `tieleman2012`, `cohen2022`.
 *
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows.
 * @param secondMoment - v: one number ≥ 0 a coordinate, PyTorch's `square_avg`.
 * @param parameters - Those of {@link rmsprop}.
 * @returns The method with its parameters and the spectrum that it runs on: what `analyze` and its like take.
 * @throws TypeError or RangeError if a parameter, a moment or the Hessian is not as said, or if some √v + ε is 0.
 * @example
 * ```ts
 * import { frozenRmsprop, sharpnessThreshold } from 'heavyball';
 * const { method, parameters, spectrum } = frozenRmsprop([[6]], [4], { eta: 0.1, epsilon: 1 });
 * spectrum.L; // => 2
 * sharpnessThreshold(method, parameters).sharpness; // => 20
 * ```
 */
export function frozenRmsprop(
  hessian: Hessian,
  secondMoment: Vector,
  parameters: RmspropParameters,
): FrozenMethod<HeavyBallParameters> {
  rmsprop.check(parameters);
  checkFrozen('frozenRmsprop', secondMoment, Infinity);
  const { eta, epsilon, momentum, weightDecay } = { ...RMSPROP_DEFAULTS, ...parameters };
  const preconditioner = rootOfMoment(secondMoment, 1, epsilon);
  return {
    method: heavyBall,
    parameters: { beta: momentum, eta },
    preconditioner,
    spectrum: decayedSpectrum('frozenRmsprop', hessian, weightDecay, preconditioner),
  };
}
