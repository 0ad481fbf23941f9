import type { BufferStep } from './buffer-step.ts';
import type { NoEquivalent } from './convention.ts';
import { isSame } from './is-same.ts';
import { numberText } from './number-text.ts';
import { rateSettings, type RateSettings } from './rate-settings.ts';

/**
 * Momenta and learning rates of Sutskever's form. With look-ahead, a step pushes its point by the momentum of the step
 * that comes next: θ_{k+1} + μ_{k+1} v_{k+1} is where the next gradient is taken.
 */
export function sutskeverSettings(steps: readonly BufferStep[]): readonly RateSettings[] | NoEquivalent {
  if (steps.every(({ direct }) => direct === 0)) return rateSettings(steps, 'inside');
  const settings: RateSettings[] = [];
  let before = 1;
  for (const [k, { keep, take, direct }] of steps.entries()) {
    const scale = direct / take;
    if (!Number.isFinite(scale) || scale === 0) {
      return { reason: 'this step has no learning rate for the velocity that is not 0', step: k };
    }
    const momentum = k === 0 ? keep : (keep * scale) / before;
    const ahead = k === 0 ? momentum : steps[k - 1]!.push / before;
    if (!isSame(momentum, ahead)) {
      const [keeps, looked] = [numberText(momentum), numberText(ahead)];
      return {
        reason: `one momentum cannot be two: here ${keeps} keeps the velocity and ${looked} looked ahead`,
        step: k,
      };
    }
    settings.push({ rate: direct, momentum, nesterov: true });
    before = scale;
  }
  return settings;
}
