import { ADAM_DEFAULTS } from './adam.ts';
import type { AdaptiveMethod, AdaptiveParameters } from './adaptive-method.ts';
import { checkAdaptive } from './check-adaptive.ts';
import { declaredParameters } from './declared-parameters.ts';
import { nadamWeights } from './nadam-weights.ts';

/** Parameters of NAdam. */
export type NadamParameters = Pick<
  AdaptiveParameters,
  'eta' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay' | 'momentumDecay'
>;

/** PyTorch's defaults. */
export const NADAM_DEFAULTS: Required<Omit<NadamParameters, 'eta'>> = { ...ADAM_DEFAULTS, momentumDecay: 0.004 };
const PARAMETERS = declaredParameters(NADAM_DEFAULTS);

/**
 * NAdam, as PyTorch documents it: Adam with Nesterov's look-ahead. With $\mu_k = \beta_1(1 - \frac12 0.96^{k\psi})$ and
 * Adam's $m$ and $v$,
 *
 * $$\theta_{k+1} = \theta_k - \frac{\eta}{\sqrt{v_k/(1 - \beta_2^k)} + \varepsilon} \Big(
 * \frac{1 - \mu_k}{1 - \mu_1 \cdots \mu_k}\, g_k + \frac{\mu_{k+1}}{1 - \mu_1 \cdots \mu_{k+1}}\, m_k \Big)$$
 *
 * and $g_k = \nabla f(\theta_k) + w\theta_k$. At a given second moment it is quasi-hyperbolic momentum, and in the end Nesterov's
 * method: {@link frozenNadam}.
 *
 * Source: `dozat2016`; as implemented: `paszke2019`.
 *
 * @example
 * ```ts
 * import { nadam, ravine, simulateAdaptive } from 'heavyball';
 * const run = simulateAdaptive(nadam, { eta: 0.1 }, ravine, { maxSteps: 1 });
 * run.iterates[1]?.[0]; // => 0.894355
 * ```
 */
export const nadam: AdaptiveMethod<NadamParameters> = {
  name: 'nadam',
  title: 'NAdam',
  parameters: PARAMETERS,

  check(parameters) {
    checkAdaptive('nadam', parameters, Object.keys(PARAMETERS));
  },

  /** The memory holds m, v, and the number of steps with the product of their μ. */
  step(parameters, { current, memory }, gradient) {
    const settings = { ...NADAM_DEFAULTS, ...parameters };
    const { eta, beta1, beta2, epsilon, weightDecay } = settings;
    const [steps = 0, product = 1] = memory?.[2] ?? [];
    const k = steps + 1;
    const weights = nadamWeights(settings, k, product);
    const slope = gradient(current).map((value, i) => value + weightDecay * current[i]!);
    const first = slope.map((value, i) => beta1 * (memory?.[0]?.[i] ?? 0) + (1 - beta1) * value);
    const second = slope.map((value, i) => beta2 * (memory?.[1]?.[i] ?? 0) + (1 - beta2) * value * value);
    const correction = 1 - beta2 ** k;
    const next = current.map((value, i) => {
      const push = weights.gradient * slope[i]! + weights.average * first[i]!;
      return value - (eta * push) / (Math.sqrt(second[i]! / correction) + epsilon);
    });
    return { current: next, previous: current, memory: [first, second, [k, weights.product]] };
  },
};
