import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters, ParameterDescription, ParameterValue } from '../methods/method.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { oneOf } from './check-shape.ts';
import { LARGEST } from './explorer-limits.ts';
import { EXPLORER_METHODS } from './explorer-methods.ts';
import type { ExplorerMethod } from './explorer-state.ts';
import { numberIn, numbersIn, WHERE, type FragmentFields } from './fragment-fields.ts';
import { parameterKey } from './parameter-key.ts';

/** More numbers no list of parameters has. */
const MOST_LISTED = 64;

/** Reads a method and its parameters, whose keys all begin with `prefix`. */
export function readExplorerMethod(fields: FragmentFields, nameKey: string, prefix: string): ExplorerMethod {
  const names = EXPLORER_METHODS.map(({ name }) => name);
  const name = oneOf(WHERE, nameKey, fields.take(nameKey), names);
  const method = EXPLORER_METHODS[names.indexOf(name)]!;
  const keys = [...Object.keys(method.parameters), 'oneMinusBeta'];
  const entries = keys.flatMap((key) => {
    const flag = parameterKey(prefix, key);
    const text = fields.take(flag);
    if (text === undefined) return [];
    return [[key, valueIn(flag, text, method.parameters[key]?.kind)] as const];
  });
  const { eta, ...others } = Object.fromEntries(entries);
  if (typeof eta !== 'number') throw inputTypeError(`${WHERE}: ${prefix}eta must be given, got nothing`);
  const parameters = { ...others, eta };
  checkExplorerMethod(method, parameters);
  return { name, parameters };
}

/** Throws unless the method takes the parameters, and they are of a size to be drawn. */
export function checkExplorerMethod(method: AnyMethod, parameters: MethodParameters): void {
  if (isSecondOrder(method)) method.family(parameters);
  else method.coefficients(parameters, 1);
  const entries: readonly (readonly [string, ParameterValue | undefined])[] = Object.entries(parameters);
  for (const [key, value] of entries) {
    const large = [value].flat().find((one) => typeof one === 'number' && Math.abs(one) > LARGEST);
    if (large === undefined) continue;
    throw inputRangeError(`${method.name}: ${key} must be at most ${LARGEST} in size, got ${large}`);
  }
  if (parameters.eta < 1 / LARGEST) {
    throw inputRangeError(`${method.name}: eta must be at least ${1 / LARGEST}, got ${parameters.eta}`);
  }
}

function valueIn(key: string, text: string, kind: ParameterDescription['kind']): ParameterValue {
  if (kind === 'switch') return switchIn(key, text);
  return kind === 'list' ? numbersIn(key, text, MOST_LISTED) : numberIn(key, text);
}

function switchIn(key: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw inputTypeError(`${WHERE}: ${key} must be true or false, got ${JSON.stringify(text)}`);
}
