import { inputRangeError } from '../../numeric/input-error.ts';
import { checkRepeatable } from './check-repeatable.ts';
import { type Rule } from './update-rule.ts';

/** Steps in which the answer to one gradient is looked for. */
const STEPS = 8;

/** A rule that only adds up what it gets from gradients moves less than this much farther in each step. */
const LEAST_GROWTH = 1.5;
/** A rule that grows faster without any gradient leaves too few digits of what the gradient does. */
const MOST_GROWTH = 100;

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
  const moves = push.map(([value = 0]) => Math.abs(value));
  // A rule that grows by itself, as under strong weight decay, goes far in few steps, and little of that by the gradient.
  const ratio = (moves.at(-1) ?? 0) / (moves.at(-2) ?? 0);
  const growth = ratio > LEAST_GROWTH ? ratio : 1;
  if (growth > MOST_GROWTH) {
    throw inputRangeError(
      `linearize: the rule must grow by at most ${MOST_GROWTH} a step without a gradient, got ${Number(growth.toPrecision(3))}`,
    );
  }
  const largest = Math.max(...moves.map((value, k) => value / growth ** Math.max(0, k - 1)));
  if (largest === 0) {
    throw inputRangeError(
      `linearize: the rule must follow the gradient, got θ = 0 in all ${STEPS} steps after a gradient of ${scale}`,
    );
  }
  return 2 ** Math.round(Math.log2(scale / largest));
}
