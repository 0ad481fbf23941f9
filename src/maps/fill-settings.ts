import type { AnyMethod } from '../methods/any-method.ts';
import { METHODS } from '../methods/index.ts';
import { checkFraction, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { checkMethod } from './check-method.ts';
import type { LayerSettings } from './layer.ts';

const EPSILON = 1e-6;
const STEPS = 500;
const MOST_STEPS = 1e6;

/** The settings of a layer with their defaults: `against` is the first other of the methods that can be compared. */
export function fillSettings(method: AnyMethod, given: LayerSettings): Required<LayerSettings> {
  const { precision = 'fast', epsilon = EPSILON, steps = STEPS, end = 'mu' } = given;
  checkChoice('precision', precision, ['fast', 'exact']);
  checkChoice('end', end, ['mu', 'L']);
  checkFraction('map', 'epsilon', epsilon);
  checkInteger('map', 'steps', steps, 1, MOST_STEPS);
  const methods = given.methods ?? usualRivals(method);
  checkArray(methods);
  if (methods.length === 0) throw inputRangeError('map: methods must not be empty, got []');
  const against = given.against ?? methods.find(({ name }) => name !== method.name) ?? method;
  for (const rival of [against, ...methods]) {
    checkMethod('a rival', rival);
    const parameter = lacking(rival, method);
    if (parameter === undefined) continue;
    throw inputTypeError(
      `map: methods must take parameters of ${method.name} only, got ${rival.name}, which takes ${parameter}`,
    );
  }
  return { precision, epsilon, steps, end, against, methods };
}

/** The methods whose β, γ and η mean the same, as far as the method has them, and the method itself. */
function usualRivals(method: AnyMethod): readonly AnyMethod[] {
  const family = METHODS.filter((rival) => rival.coordinates === 'family' && lacking(rival, method) === undefined);
  return family.some(({ name }) => name === method.name) ? family : [...family, method];
}

/** A parameter that the rival takes and the method does not. */
function lacking(rival: AnyMethod, method: AnyMethod): string | undefined {
  return Object.keys(rival.parameters).find((name) => !Object.hasOwn(method.parameters, name));
}

function checkArray(value: unknown): void {
  if (!Array.isArray(value)) throw inputTypeError(`map: methods must be an array, got ${describe(value)}`);
}

function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return;
  throw inputRangeError(`map: ${name} must be one of ${choices.join(', ')}, got ${describe(value)}`);
}
