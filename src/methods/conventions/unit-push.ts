import type { BufferStep } from './buffer-step.ts';
import type { NoEquivalent } from './convention.ts';

/** The same steps with the buffer measured as a displacement: `push` is 1 in all of them. */
export function unitPush(steps: readonly BufferStep[]): readonly BufferStep[] | NoEquivalent {
  const broken = steps.findIndex(({ push }, k) => push === 0 && k < steps.length - 1);
  if (broken >= 0) {
    return { reason: 'this step leaves the buffer out of the update, which hides it from the next', step: broken };
  }
  return steps.map((step, k) => ({
    ...step,
    keep: k === 0 ? step.keep : (step.keep * step.push) / steps[k - 1]!.push,
    take: step.take * step.push,
    push: 1,
  }));
}
