import type { Family } from '../method.ts';

/** Weight decay, and how it acts. */
export interface Decay {
  /** `coupled`: w θ is added to the gradient. `decoupled`: θ loses η w θ at each step beside the update. */
  readonly kind: 'coupled' | 'decoupled';
  /** The coefficient w. */
  readonly weight: number;
}

/** What a first step subtracts beyond a start from rest (θ₋₁ = θ₀), as multiples of the gradient at the start and of the start. */
export interface FirstStep {
  /** The multiple of the gradient at θ₀. */
  readonly gradient: number;
  /** The multiple of θ₀. */
  readonly point: number;
}

/**
 * What a convention's constant parameters mean:
 *
 * $$\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta\, G\big(\theta_k + \gamma(\theta_k - \theta_{k-1})\big),
 * \qquad G(\theta) = \pm\nabla f(\theta) + w\,\theta$$
 *
 * with coupled decay $w$; decoupled decay takes $\eta w$ of the stored point away at each step instead.
 */
export interface ConventionFamily extends Family {
  /** Weight decay. */
  readonly decay: Decay;
  /** Whether f is maximized: the gradient then enters with a minus. */
  readonly maximize: boolean;
  /** What is peculiar to the first step; zeros for a start from rest. */
  readonly firstStep: FirstStep;
}
