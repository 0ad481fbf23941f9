import type { BufferStep } from './buffer-step.ts';
import type { NoEquivalent } from './convention.ts';
import { idleSteps } from './idle-steps.ts';

/** The settings of one step with an averaged buffer v ← β v + (1 − β) G. */
export interface AverageSettings {
  /** Momentum β. */
  readonly beta: number;
  /** How far v pushes. */
  readonly push: number;
  /** How far the gradient pushes beside it. */
  readonly direct: number;
}

/**
 * The averages that make these steps. With v = s · buffer, 1/s₊ = take + keep/s and β = keep · s₊/s. The first buffer
 * is empty, so that s is free there: it is such that constants stay constant.
 */
export function averageSettings(steps: readonly BufferStep[]): readonly AverageSettings[] | NoEquivalent {
  const idle = idleSteps(steps);
  const settings: AverageSettings[] = steps.slice(0, idle).map(() => ({ beta: 0, push: 0, direct: 0 }));
  // An average takes gradients in while nothing moves, and the next step must forget them.
  let inverse: number | null = idle > 0 ? 0 : null;
  for (const [at, { keep, take, push, direct }] of steps.slice(idle).entries()) {
    const carried: number = inverse === null ? freeStart(keep, take) : keep * inverse;
    inverse = take + carried;
    if (inverse === 0) {
      return { reason: 'an average cannot leave this gradient out', step: idle + at };
    }
    settings.push({ beta: carried / inverse, push: push * inverse, direct });
  }
  return settings;
}

/** keep/s such that the first β is `keep`, where an average can have that; else such that it is 0. */
function freeStart(keep: number, take: number): number {
  return keep < 1 ? (keep * take) / (1 - keep) : 0;
}
