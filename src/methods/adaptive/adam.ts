import { adamStep } from './adam-step.ts';
import type { AdaptiveMethod, AdaptiveParameters } from './adaptive-method.ts';
import { checkAdaptive } from './check-adaptive.ts';
import { declaredParameters } from './declared-parameters.ts';

/** Parameters of Adam and AdamW. */
export type AdamParameters = Pick<AdaptiveParameters, 'eta' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay'>;

/** PyTorch's defaults. */
export const ADAM_DEFAULTS: Required<Omit<AdamParameters, 'eta'>> = {
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0,
};
const PARAMETERS = declaredParameters(ADAM_DEFAULTS);

/**
 * Adam, as PyTorch makes it: gradients and their squares are averaged, both averages freed of the bias of their empty start,
 *
 * $$m_k = \beta_1 m_{k-1} + (1 - \beta_1) g_k, \quad v_k = \beta_2 v_{k-1} + (1 - \beta_2) g_k^2, \quad
 * \theta_{k+1} = \theta_k - \frac{\eta}{1 - \beta_1^k} \frac{m_k}{\sqrt{v_k/(1 - \beta_2^k)} + \varepsilon}$$
 *
 * with $g_k = \nabla f(\theta_k) + w\theta_k$: weight decay is part of the gradient, and divided with it; {@link adamW} keeps it
 * apart. At a given second moment it is the heavy ball on averaged gradients, {@link frozenAdam}.
 *
 * Source: `kingma2015`; as implemented: `paszke2019`.
 *
 * @example
 * ```ts
 * import { adam, ravine, simulateAdaptive } from 'heavyball';
 * const run = simulateAdaptive(adam, { eta: 0.1 }, ravine, { maxSteps: 1 });
 * run.iterates[1]; // => [ 0.9, 0.9 ]
 * ```
 */
export const adam: AdaptiveMethod<AdamParameters> = {
  name: 'adam',
  title: 'Adam',
  parameters: PARAMETERS,

  check(parameters) {
    checkAdaptive('adam', parameters, Object.keys(PARAMETERS));
  },

  step(parameters, state, gradient) {
    const settings = { ...ADAM_DEFAULTS, ...parameters };
    const slope = gradient(state.current).map((value, i) => value + settings.weightDecay * state.current[i]!);
    return adamStep(settings, state, slope, state.current);
  },
};
