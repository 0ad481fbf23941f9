import type { BufferStep } from './buffer-step.ts';
import type { NoEquivalent } from './convention.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { redirect } from './redirect.ts';
import { unitPush } from './unit-push.ts';

/**
 * The same steps with their decoupled weight decay moved into the gradient, from the first step on. Both are
 * y₊ = y − h g + j g₋ + (linear in y and y₋); equal coefficients give the weights one after the other.
 */
export function coupledSteps(steps: readonly BufferStep[]): readonly BufferStep[] | NoEquivalent {
  if (steps.every(({ shrink }) => shrink === 0)) return steps;
  const unit = unitPush(steps);
  if (isNoEquivalent(unit)) return unit;
  const coupled: BufferStep[] = [];
  for (const [k, { keep, take, direct, shrink }] of unit.entries()) {
    const reach = take + direct;
    const before = coupled[k - 1];
    const source = unit[k - 1];
    const carried = keep * (source?.direct ?? 0) * (before?.weight ?? 0);
    const kept = keep * (1 - (source?.shrink ?? 0)) + carried;
    const pull = before ? shrink - keep * (source?.shrink ?? 0) + carried : shrink;
    if (reach === 0 && pull !== 0) {
      return { reason: 'with a learning rate of 0 coupled weight decay cannot act, as decoupled decay does', step: k };
    }
    if (kept === 0 && keep * (source?.direct ?? 0) !== 0) {
      return { reason: 'coupled weight decay leaves no momentum here to look ahead by', step: k };
    }
    if (before && source?.direct) coupled[k - 1] = redirect(before, (keep * source.direct) / kept);
    coupled.push({ keep: kept, take, push: 1, direct, shrink: 0, weight: reach === 0 ? 0 : pull / reach });
  }
  return coupled;
}
