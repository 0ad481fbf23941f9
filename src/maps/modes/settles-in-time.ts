import type { HigherOrderMode } from '../../mode/higher-order-mode.ts';

/** More steps are not followed one by one. */
const MOST_STEPS = 1e7;
/** 2 ln(2 · 10⁷), rounded up. */
const GROWTH_PER_ROOT = 34;

/**
 * Whether 10⁷ steps certainly suffice to tell when a stable mode is below ε. With n roots of size e^{−d} at most, n points of size 1
 * lead to at most (2 · 10⁷)ⁿ e^{−dk} within them: both while it settles and once more in the bound of all that follows.
 */
export function settlesInTime({ decay, coefficients }: HigherOrderMode, epsilon: number): boolean {
  return decay * MOST_STEPS >= GROWTH_PER_ROOT * (coefficients.length - 1) - Math.log(epsilon);
}
