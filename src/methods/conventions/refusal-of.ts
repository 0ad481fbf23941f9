import type { Convention, ConventionParameters, ParameterRange } from './convention.ts';
import { rangeText } from './range-text.ts';

/** Why a convention does not take these complete parameters, as what must be what; null when it takes them. */
export function refusalOf<P extends ConventionParameters>(convention: Convention<P>, parameters: P): string | null {
  for (const [name, { range }] of Object.entries(convention.parameters)) {
    const value = parameters[name];
    if (typeof value === 'number' && !isWithin(value, range)) {
      return `${name} must be a finite number${rangeText(range)}, got ${value}`;
    }
  }
  return convention.refusal(parameters);
}

function isWithin(value: number, { atLeast, above, atMost, below }: ParameterRange = {}): boolean {
  return (
    Number.isFinite(value) &&
    value >= (atLeast ?? -Infinity) &&
    value > (above ?? -Infinity) &&
    value <= (atMost ?? Infinity) &&
    value < (below ?? Infinity)
  );
}
