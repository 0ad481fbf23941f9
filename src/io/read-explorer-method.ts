import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { oneOf } from './check-shape.ts';
import { LARGEST } from './explorer-limits.ts';
import { EXPLORER_METHODS } from './explorer-methods.ts';
import type { ExplorerMethod } from './explorer-state.ts';
import { numberIn, WHERE, type FragmentFields } from './fragment-fields.ts';

/** Reads a method and its parameters, whose keys all begin with `prefix`. */
export function readExplorerMethod(fields: FragmentFields, nameKey: string, prefix: string): ExplorerMethod {
  const names = EXPLORER_METHODS.map(({ name }) => name);
  const name = oneOf(WHERE, nameKey, fields.take(nameKey), names);
  const method = EXPLORER_METHODS[names.indexOf(name)]!;
  const keys = [...Object.keys(method.parameters), 'oneMinusBeta'];
  const entries = keys.flatMap((key) => {
    const [flag, text] = [prefix + key, fields.take(prefix + key)];
    if (text === undefined) return [];
    return [[key, method.parameters[key]?.kind === 'switch' ? switchIn(flag, text) : numberIn(flag, text)] as const];
  });
  const { eta, ...others } = Object.fromEntries(entries);
  if (typeof eta !== 'number') throw inputTypeError(`${WHERE}: ${prefix}eta must be given, got nothing`);
  const parameters = { ...others, eta };
  checkExplorerMethod(method, parameters);
  return { name, parameters };
}

/** Throws unless the method takes the parameters, and they are of a size to be drawn. */
export function checkExplorerMethod(method: Method, parameters: MethodParameters): void {
  method.family(parameters);
  for (const [key, value] of Object.entries(parameters)) {
    if (typeof value !== 'number' || Math.abs(value) <= LARGEST) continue;
    throw inputRangeError(`${method.name}: ${key} must be at most ${LARGEST} in size, got ${value}`);
  }
  if (parameters.eta < 1 / LARGEST) {
    throw inputRangeError(`${method.name}: eta must be at least ${1 / LARGEST}, got ${parameters.eta}`);
  }
}

function switchIn(key: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw inputTypeError(`${WHERE}: ${key} must be true or false, got ${JSON.stringify(text)}`);
}
