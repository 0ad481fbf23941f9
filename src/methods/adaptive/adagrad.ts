import type { AdaptiveMethod, AdaptiveParameters } from './adaptive-method.ts';
import { checkAdaptive } from './check-adaptive.ts';
import { declaredParameters } from './declared-parameters.ts';

/** Parameters of AdaGrad. */
export type AdagradParameters = Pick<AdaptiveParameters, 'eta' | 'epsilon' | 'weightDecay'>;

const DEFAULTS: Required<Omit<AdagradParameters, 'eta'>> = { epsilon: 1e-10, weightDecay: 0 };
const PARAMETERS = declaredParameters(DEFAULTS);

/**
 * AdaGrad, as PyTorch makes it: the gradient is divided by the root of the sum of its squares,
 *
 * $$s_k = s_{k-1} + g_k^2, \qquad \theta_{k+1} = \theta_k - \eta\,\frac{g_k}{\sqrt{s_k} + \varepsilon}, \qquad
 * g_k = \nabla f(\theta_k) + w\theta_k$$
 *
 * It has no momentum: near a minimum, where the sum hardly grows, it is gradient descent on the preconditioned Hessian.
 *
 * Source: `duchi2011`; as implemented: `paszke2019`.
 *
 * @example
 * ```ts
 * import { adagrad, ravine, simulateAdaptive } from 'heavyball';
 * const run = simulateAdaptive(adagrad, { eta: 0.1 }, ravine, { maxSteps: 1 });
 * run.iterates[1]?.[0]; // => 0.9
 * ```
 */
export const adagrad: AdaptiveMethod<AdagradParameters> = {
  name: 'adagrad',
  title: 'AdaGrad',
  parameters: PARAMETERS,

  check(parameters) {
    checkAdaptive('adagrad', parameters, Object.keys(PARAMETERS));
  },

  /** The memory holds s. */
  step(parameters, { current, memory }, gradient) {
    const { eta, epsilon, weightDecay } = { ...DEFAULTS, ...parameters };
    const slope = gradient(current).map((value, i) => value + weightDecay * current[i]!);
    const sum = slope.map((value, i) => (memory?.[0]?.[i] ?? 0) + value * value);
    const next = current.map((value, i) => value - (eta * slope[i]!) / (Math.sqrt(sum[i]!) + epsilon));
    return { current: next, previous: current, memory: [sum] };
  },
};
