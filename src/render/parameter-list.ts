import type { ParameterValue } from '../methods/method.ts';
import { parameterSymbol, type DeclaredParameters } from './parameter-symbol.ts';

/**
 * Parameters one after the other: `β = 0.9, nesterov, β = (0, 0.9)`; a switch that is off is left out, as is what is not given.
 * `declared` is what the method says of them, where that is known.
 */
export function parameterList(
  parameters: object,
  show: (value: number) => string,
  declared?: DeclaredParameters,
): string {
  const parts = Object.entries(parameters).flatMap(([name, value]: [string, ParameterValue | undefined]) => {
    const symbol = parameterSymbol(name, declared);
    if (value === undefined || value === false) return [];
    if (value === true) return [symbol];
    return [`${symbol} = ${typeof value === 'number' ? show(value) : `(${value.map(show).join(', ')})`}`];
  });
  return parts.join(', ');
}
