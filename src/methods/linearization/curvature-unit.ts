import { inputRangeError } from '../../numeric/input-error.ts';
import { checkRepeatable } from './check-repeatable.ts';
import { type Rule } from './update-rule.ts';

/** Steps in which the answer to one gradient is looked for. */
const STEPS = 8;

/**
 * A curvature of the rule's own size, a power of two: one gradient moves θ by about the inverse of it. The probes' curvatures are
 * multiples of it, so that rules of any learning rate are probed where the gradient matters and nothing overflows.
 */
export function curvatureUnit(rule: Rule, scale: number): number {
  const curvatures = Array.from({ length: STEPS }, (_, k) => [k === 0 ? 1 : 0]);
  const push = checkRepeatable(rule, {
    words: 'the run from the minimum with one gradient',
    start: [0],
    curvatures,
    minimum: -scale,
  });
  const largest = Math.max(...push.map(([value = 0]) => Math.abs(value)));
  if (largest === 0) {
    throw inputRangeError(
      `linearize: the rule must follow the gradient, got θ = 0 in all ${STEPS} steps after a gradient of ${scale}`,
    );
  }
  return 2 ** Math.round(Math.log2(scale / largest));
}
