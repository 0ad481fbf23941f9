import type { BufferStep } from './buffer-step.ts';
import type { NoEquivalent, RatePlacement } from './convention.ts';
import { idleSteps } from './idle-steps.ts';
import { isSame } from './is-same.ts';
import { numberText } from './number-text.ts';

/** The settings of one step in a convention with one momentum and a flag for look-ahead. */
export interface RateSettings {
  /** Learning rate. */
  readonly rate: number;
  /** Momentum. */
  readonly momentum: number;
  /** Whether it looks ahead, with the same momentum. */
  readonly nesterov: boolean;
}

/**
 * The learning rates and momenta that make these steps, for a learning rate inside the buffer or outside. The buffer is
 * rescaled to do so, by `scale` after each step: without look-ahead there always is a scale, with it one more condition.
 */
export function rateSettings(
  steps: readonly BufferStep[],
  placement: RatePlacement,
): readonly RateSettings[] | NoEquivalent {
  const nesterov = steps.some(({ direct }) => direct !== 0);
  // A buffer of bare gradients fills even while the learning rate is 0, and the next step must forget it.
  const idle = placement === 'outside' ? idleSteps(steps) : 0;
  const settings: RateSettings[] = steps.slice(0, idle).map(() => ({ rate: 0, momentum: 0, nesterov: false }));
  let before = idle > 0 ? Infinity : null;
  for (const [at, step] of steps.slice(idle).entries()) {
    const k = idle + at;
    const scale = scaleOf(step, placement, nesterov);
    if (scale === null) return { reason: 'this step has no learning rate for the buffer that is not 0', step: k };
    if (before === 0) {
      return { reason: 'the learning rate of 0 in the step before empties the buffer, which is kept here', step: k };
    }
    const momentum = nesterov ? (step.push * step.take) / step.direct : null;
    const kept = before === null ? (momentum ?? step.keep) : (step.keep * scale) / before;
    if (momentum !== null && !isSame(kept, momentum)) return twoMomenta(kept, momentum, k);
    settings.push({ rate: nesterov ? step.direct : step.take * step.push, momentum: kept, nesterov });
    before = scale;
  }
  return withFreeStart(settings);
}

/** What the buffer must be multiplied by after the step; null when nothing will do. */
function scaleOf({ take, push, direct }: BufferStep, placement: RatePlacement, nesterov: boolean): number | null {
  const scale = placement === 'outside' ? 1 / take : nesterov ? direct / take : push;
  return Number.isFinite(scale) && !(nesterov && direct === 0) ? scale : null;
}

function twoMomenta(kept: number, ahead: number, step: number): NoEquivalent {
  const [keeps, looks] = [numberText(kept), numberText(ahead)];
  return { reason: `one momentum cannot be two: here ${keeps} keeps the buffer and ${looks} looks ahead`, step };
}

/** An empty buffer makes the first momentum free where nothing looks ahead: it is never 0 beside others. */
function withFreeStart(settings: readonly RateSettings[]): readonly RateSettings[] {
  const [first, next] = settings;
  if (!first || !next || first.nesterov || first.momentum !== 0) return settings;
  return [{ ...first, momentum: next.momentum }, ...settings.slice(1)];
}
