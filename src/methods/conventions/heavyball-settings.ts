import type { BufferStep } from './buffer-step.ts';
import type { NoEquivalent } from './convention.ts';

/** β, γ and η of one step. */
export interface HeavyballSettings {
  /** Momentum. */
  readonly beta: number;
  /** Look-ahead. */
  readonly gamma: number;
  /** Learning rate. */
  readonly eta: number;
}

/**
 * β, γ and η that make these steps. Three numbers a step are enough for any of them: the displacement is s · v with
 * s₊ = push + direct/take − direct₊ keep₊/take₊, where ₊ is the step to come.
 */
export function heavyballSettings(steps: readonly BufferStep[]): readonly HeavyballSettings[] | NoEquivalent {
  const settings: HeavyballSettings[] = [];
  let before: number | null = null;
  for (const [k, step] of steps.entries()) {
    const next = steps[k + 1] ?? step;
    const scale = step.push + leadOf(step) - next.keep * leadOf(next);
    if (!Number.isFinite(scale)) {
      return { reason: 'the learning rate of 0 for the buffer leaves nothing to look ahead by', step: k };
    }
    if (before === 0) {
      return { reason: 'the learning rate of 0 in the step before ends the momentum that is kept here', step: k };
    }
    const from: number = before ?? scale;
    settings.push({
      beta: k === 0 ? step.keep : (step.keep * scale) / from,
      gamma: (step.keep * leadOf(step)) / (from === 0 ? 1 : from),
      eta: step.take * scale,
    });
    before = scale;
  }
  return settings;
}

/** What of the look-ahead is the gradient's: direct/take. */
function leadOf({ take, direct }: BufferStep): number {
  return direct === 0 ? 0 : direct / take;
}
