import type { Vector } from '../../numeric/vector.ts';
import type { Hessian } from '../../spectrum/hessian-matrix.ts';
import { quasiHyperbolic, type QuasiHyperbolicParameters } from '../quasi-hyperbolic.ts';
import { checkFrozen } from './check-frozen.ts';
import { decayedSpectrum } from './decayed-spectrum.ts';
import type { FrozenAt, FrozenMethod } from './frozen.ts';
import { nadam, NADAM_DEFAULTS, type NadamParameters } from './nadam.ts';
import { nadamWeights } from './nadam-weights.ts';
import { rootOfMoment } from './root-of-moment.ts';

/**
 * NAdam at a given second moment: quasi-hyperbolic momentum on the preconditioned Hessian of {@link frozenAdam}. With the
 * weights a of the gradient and b of its average, its step $-\eta P^{-1}(a g_k + b m_k)$ has
 *
 * $$\alpha = \eta\,(a + b), \qquad \nu = \frac{b}{a + b}, \qquad a = \frac{1 - \mu_k}{1 - \mu_1 \cdots \mu_k}, \qquad
 * b = \frac{\mu_{k+1}}{1 - \mu_1 \cdots \mu_{k+1}}$$
 *
 * In the end $a = 1 - \beta_1$, $b = \beta_1$: $\nu = \beta_1$ and α = η, which is Nesterov's method with the learning rate
 * $(1 - \beta_1)\eta$, its points being the look-ahead points. So it is stable only below
 * $\frac{2 + 2\beta_1}{(1 + 2\beta_1)(1 - \beta_1)\eta}$, or 13.57/η for β₁ = 0.9, where Adam goes to 38/η.
 *
 * Source: `dozat2016`, `ma2019`, `cohen2022`.
 *
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows.
 * @param secondMoment - v: one number ≥ 0 a coordinate, PyTorch's `exp_avg_sq`.
 * @param parameters - Those of {@link nadam}, and the `step` k at which it is frozen, for its bias corrections and for μ; without
 * it they are over. Cost: k multiplications.
 * @returns The method with its parameters and the spectrum that it runs on: what `analyze` and its like take.
 * @throws TypeError or RangeError if a parameter, the step, a moment or the Hessian is not as said, or if some √v̂ + ε is 0.
 * @example
 * ```ts
 * import { frozenNadam, sharpnessThreshold } from 'heavyball';
 * const { method, parameters } = frozenNadam([[2]], [1], { eta: 0.1 });
 * parameters; // => { beta: 0.9, nu: 0.9, eta: 0.1 }
 * sharpnessThreshold(method, parameters).sharpness; // => 135.714
 * ```
 */
export function frozenNadam(
  hessian: Hessian,
  secondMoment: Vector,
  { step = Infinity, ...parameters }: NadamParameters & FrozenAt,
): FrozenMethod<QuasiHyperbolicParameters> {
  nadam.check(parameters);
  checkFrozen('frozenNadam', secondMoment, step);
  const settings = { ...NADAM_DEFAULTS, ...parameters };
  const { eta, beta1, beta2, epsilon, weightDecay } = settings;
  const preconditioner = rootOfMoment(secondMoment, 1 - beta2 ** step, epsilon);
  const { gradient, average } = nadamWeights(settings, step, productBefore(settings, step));
  const sum = gradient + average;
  return {
    method: quasiHyperbolic,
    parameters: { beta: beta1, nu: average / sum, eta: eta * sum },
    preconditioner,
    spectrum: decayedSpectrum('frozenNadam', hessian, weightDecay, preconditioner),
  };
}

/** μ₁⋯μ_{k−1}; 0 in the end. */
function productBefore(settings: { readonly beta1: number; readonly momentumDecay: number }, k: number): number {
  if (k === Infinity) return 0;
  let product = 1;
  for (let j = 1; j < k && product > 0; j++) ({ product } = nadamWeights(settings, j, product));
  return product;
}
