import type { ParameterRange } from './convention.ts';

/** The limits of a range in words that follow "a finite number": ` ≥ 0 and ≤ 1`. */
export function rangeText({ atLeast, above, atMost, below }: ParameterRange = {}): string {
  const limits = [
    ['≥', atLeast],
    ['>', above],
    ['≤', atMost],
    ['<', below],
  ] as const;
  const given = limits.filter(([, limit]) => limit !== undefined).map(([sign, limit]) => `${sign} ${limit}`);
  return given.length === 0 ? '' : ` ${given.join(' and ')}`;
}
