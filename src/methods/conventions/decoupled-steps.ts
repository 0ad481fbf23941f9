import type { BufferStep } from './buffer-step.ts';
import type { NoEquivalent } from './convention.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { redirect } from './redirect.ts';
import { unitPush } from './unit-push.ts';

/** The same steps with their coupled weight decay taken out of the gradient: the inverse of {@link coupledSteps}. */
export function decoupledSteps(steps: readonly BufferStep[]): readonly BufferStep[] | NoEquivalent {
  if (steps.every(({ weight }) => weight === 0)) return steps;
  const unit = unitPush(steps);
  if (isNoEquivalent(unit)) return unit;
  const decoupled: BufferStep[] = [];
  for (const [k, { keep, take, direct, weight }] of unit.entries()) {
    const before = decoupled[k - 1];
    const source = unit[k - 1];
    const lost = before?.shrink ?? 0;
    if (lost === 1) return { reason: 'weight decay leaves nothing of the point in the step before', step: k };
    const carried = keep * (source?.direct ?? 0) * (source?.weight ?? 0);
    const kept = (keep - carried) / (1 - lost);
    if (before && source?.direct) decoupled[k - 1] = redirect(before, (keep * source.direct) / kept);
    const shrink = (keep * lost - carried) / (1 - lost) + (take + direct) * weight;
    decoupled.push({ keep: kept, take, push: 1, direct, shrink, weight: 0 });
  }
  return decoupled;
}
