import type { BufferStep } from './buffer-step.ts';

/** How many steps at the start do nothing and leave the buffer empty, as a warm-up from a learning rate of 0 does. */
export function idleSteps(steps: readonly BufferStep[]): number {
  const active = steps.findIndex(({ take, direct, shrink }) => take !== 0 || direct !== 0 || shrink !== 0);
  return active < 0 ? 0 : active;
}
