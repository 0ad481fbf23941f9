import { checkFinite } from '../numeric/check.ts';

/** How a mode begins. */
export interface ModeStart {
  /**
   * $\theta_1/\theta_0$, any finite number: what `method.firstFactor` gives for a method with a first step of its own. Default that of the
   * recursion from rest, $\theta_{-1} = \theta_0$.
   */
  readonly firstFactor?: number | undefined;
}

/** The first factor, if one is given, checked. */
export function checkFirstFactor(where: string, { firstFactor }: ModeStart): number | undefined {
  if (firstFactor !== undefined) checkFinite(where, 'firstFactor', firstFactor);
  return firstFactor;
}
