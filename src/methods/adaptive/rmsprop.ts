import type { AdaptiveMethod, AdaptiveParameters } from './adaptive-method.ts';
import { checkAdaptive } from './check-adaptive.ts';
import { declaredParameters } from './declared-parameters.ts';

/** Parameters of RMSProp. */
export type RmspropParameters = Pick<AdaptiveParameters, 'eta' | 'beta2' | 'epsilon' | 'momentum' | 'weightDecay'>;

/** PyTorch's defaults. */
export const RMSPROP_DEFAULTS: Required<Omit<RmspropParameters, 'eta'>> = {
  beta2: 0.99,
  epsilon: 1e-8,
  momentum: 0,
  weightDecay: 0,
};
const PARAMETERS = declaredParameters(RMSPROP_DEFAULTS);

/**
 * RMSProp, as PyTorch makes it: the gradient is divided by the root of a running average of its squares,
 *
 * $$v_k = \beta_2 v_{k-1} + (1 - \beta_2) g_k^2, \qquad b_k = \beta b_{k-1} + \frac{g_k}{\sqrt{v_k} + \varepsilon}, \qquad
 * \theta_{k+1} = \theta_k - \eta\, b_k$$
 *
 * with $g_k = \nabla f(\theta_k) + w\theta_k$ and, unless it is given, $\beta = 0$: its basic form has no momentum, and is
 * gradient descent at a given second moment, {@link frozenRmsprop}. It corrects no bias: with $v_0 = 0$ the first steps are
 * longer by $1/\sqrt{1 - \beta_2}$.
 *
 * Source: `tieleman2012`; as implemented: `paszke2019`.
 *
 * @example
 * ```ts
 * import { ravine, rmsprop, simulateAdaptive } from 'heavyball';
 * const run = simulateAdaptive(rmsprop, { eta: 0.01 }, ravine, { maxSteps: 1 });
 * run.iterates[1]?.[0]; // => 0.9
 * ```
 */
export const rmsprop: AdaptiveMethod<RmspropParameters> = {
  name: 'rmsprop',
  title: 'RMSProp',
  parameters: PARAMETERS,

  check(parameters) {
    checkAdaptive('rmsprop', parameters, Object.keys(PARAMETERS));
  },

  /** The memory holds v and b. */
  step(parameters, { current, memory }, gradient) {
    const { eta, beta2, epsilon, momentum, weightDecay } = { ...RMSPROP_DEFAULTS, ...parameters };
    const slope = gradient(current).map((value, i) => value + weightDecay * current[i]!);
    const second = slope.map((value, i) => beta2 * (memory?.[0]?.[i] ?? 0) + (1 - beta2) * value * value);
    const buffer = slope.map(
      (value, i) => momentum * (memory?.[1]?.[i] ?? 0) + value / (Math.sqrt(second[i]!) + epsilon),
    );
    const next = current.map((value, i) => value - eta * buffer[i]!);
    return { current: next, previous: current, memory: [second, buffer] };
  },
};
