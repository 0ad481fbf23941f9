import type { BufferStep } from './buffer-step.ts';
import { isSame } from './is-same.ts';

/** Gradient descent, where none of the steps lets the buffer push; null where one does. */
export function plainSteps(steps: readonly BufferStep[]): readonly BufferStep[] | null {
  const isPlain = steps.every(({ take, push, direct }) => isSame(direct, direct + take * push));
  return isPlain ? steps.map((step) => ({ ...step, keep: 0, take: step.direct, push: 1, direct: 0 })) : null;
}
