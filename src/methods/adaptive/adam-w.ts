import { ADAM_DEFAULTS, type AdamParameters } from './adam.ts';
import { adamStep } from './adam-step.ts';
import type { AdaptiveMethod } from './adaptive-method.ts';
import { checkAdaptive } from './check-adaptive.ts';
import { declaredParameters } from './declared-parameters.ts';

/** PyTorch's defaults. */
export const ADAM_W_DEFAULTS: Required<Omit<AdamParameters, 'eta'>> = { ...ADAM_DEFAULTS, weightDecay: 0.01 };
const PARAMETERS = declaredParameters(ADAM_W_DEFAULTS);

/**
 * AdamW, as PyTorch makes it: Adam with decoupled weight decay. The parameters shrink by themselves, past both moments and
 * their division,
 *
 * $$\theta_{k+1} = (1 - \eta w)\,\theta_k - \frac{\eta}{1 - \beta_1^k} \frac{m_k}{\sqrt{v_k/(1 - \beta_2^k)} + \varepsilon}$$
 *
 * with the moments of {@link adam} without weight decay, and $w = 0.01$ unless it is given. At a given second moment it is
 * {@link frozenAdamW}.
 *
 * Source: `loshchilov2019`; as implemented: `paszke2019`.
 *
 * @example
 * ```ts
 * import { adamW, ravine, simulateAdaptive } from 'heavyball';
 * const run = simulateAdaptive(adamW, { eta: 0.1, weightDecay: 1 }, ravine, { maxSteps: 1 });
 * run.iterates[1]; // => [ 0.8, 0.8 ]
 * ```
 */
export const adamW: AdaptiveMethod<AdamParameters> = {
  name: 'adam-w',
  title: 'AdamW',
  parameters: PARAMETERS,

  check(parameters) {
    checkAdaptive('adam-w', parameters, Object.keys(PARAMETERS));
  },

  step(parameters, state, gradient) {
    const settings = { ...ADAM_W_DEFAULTS, ...parameters };
    const shrunk = state.current.map((value) => value * (1 - settings.eta * settings.weightDecay));
    return adamStep(settings, state, gradient(state.current), shrunk);
  },
};
