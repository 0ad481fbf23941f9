import { describe } from '../../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import type { Convention, ConventionParameter, ConventionParameters } from './convention.ts';
import { rangeText } from './range-text.ts';
import { refusalOf } from './refusal-of.ts';

/** Checks parameters of any type as {@link completeParameters} does those that are typed. */
export function completeFrom<P extends ConventionParameters>(convention: Convention<P>, values: unknown): P {
  const { name: where, parameters } = convention;
  if (typeof values !== 'object' || values === null) {
    throw inputTypeError(`${where}: the parameters must be an object, got ${describe(values)}`);
  }
  const names = Object.keys(parameters);
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && !names.includes(name)) {
      throw inputTypeError(`${where}: the parameters must be among ${names.join(', ')}, got ${name}`);
    }
  }
  const complete = Object.entries(parameters).map(([name, parameter]) => {
    const value: unknown = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : undefined;
    return [name, typed(where, name, parameter, value === undefined ? parameter.default : value)] as const;
  });
  const result = Object.fromEntries(complete) as P;
  const refusal = refusalOf(convention, result);
  if (refusal !== null) throw inputRangeError(`${where}: ${refusal}`);
  return result;
}

function typed(where: string, name: string, parameter: ConventionParameter, value: unknown): number | boolean {
  const isFlag = typeof parameter.default === 'boolean';
  if (typeof value === 'boolean' && isFlag) return value;
  if (typeof value === 'number' && !isFlag) return value;
  const must = isFlag ? 'true or false' : `a finite number${rangeText(parameter.range)}`;
  throw inputTypeError(`${where}: ${name} must be ${must}, got ${describe(value)}`);
}
