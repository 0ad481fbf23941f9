import type { Regime } from '../mode/mode.ts';
import type { MarkShape } from './mark-shape.ts';

/** How the roots of a regime are drawn. */
export interface RegimeMark {
  readonly shape: MarkShape;
  readonly style: string;
}

/** A shape of its own for every regime, in the order in which they are listed; colour only repeats it. */
export const REGIME_MARKS: Readonly<Record<Regime, RegimeMark>> = {
  underdamped: { shape: 'circle', style: 'hb-ink-0' },
  critical: { shape: 'diamond', style: 'hb-ink-1' },
  monotone: { shape: 'square', style: 'hb-ink-2' },
  alternating: { shape: 'triangle', style: 'hb-ink-3' },
  'alternating-critical': { shape: 'triangle-down', style: 'hb-ink-3' },
  'mixed-sign': { shape: 'cross', style: 'hb-ink-4' },
  memoryless: { shape: 'plus', style: 'hb-ink-5' },
  'one-step': { shape: 'star', style: 'hb-ink-5' },
};

const WORDS: Readonly<Partial<Record<Regime, string>>> = {
  critical: 'critically damped',
  'alternating-critical': 'alternating, critical',
  'mixed-sign': 'mixed signs',
  'one-step': 'one step',
};

/** A regime in words. */
export function regimeWords(regime: Regime): string {
  return WORDS[regime] ?? regime;
}
