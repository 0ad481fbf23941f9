import type { BufferStep } from './buffer-step.ts';

/** The step, of `push` 1, with another `direct` and its whole reach unchanged. */
export function redirect(step: BufferStep, direct: number): BufferStep {
  return { ...step, take: step.take + step.direct - direct, direct };
}
