import type { Method } from '../methods/method.ts';
import type { ClaimVariable } from './claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** The cases of a claim about the stable learning rates, or momenta, on [1/κ, 1]. */
export const STABILITY_VARIABLES: {
  readonly beta: ClaimVariable;
  readonly etaL: ClaimVariable;
  readonly kappa: ClaimVariable;
} = {
  beta: { least: -1, most: 1, scale: 'linear' },
  etaL: { least: 1e-3, most: 4.5, scale: 'linear' },
  kappa: { least: 1, most: 1e4, scale: 'log' },
};

/** The same in words. */
export const STABILITY_WORDS = 'β from −1 to 1; L = 1, μ = 1/κ; η = etaL';

/** One case of {@link STABILITY_VARIABLES}. */
export type StabilityCase = { readonly [K in keyof typeof STABILITY_VARIABLES]: number };

/** Whether both ends are stable by a general eigenvalue routine, and whether it can tell. */
export function measuredStability(
  method: Method,
  { beta, etaL, kappa }: StabilityCase,
): { readonly isStable: boolean; readonly isClear: boolean } {
  const rate = measuredRate(method, { beta, eta: etaL }, { mu: 1 / kappa, L: 1 });
  return { isStable: rate < 1, isClear: Math.abs(rate - 1) >= DOUBLE_ROOT_TOLERANCE };
}
