import { METHODS } from '../methods/index.ts';
import { checkFinite, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { LayerSettings } from './layer.ts';
import type { MapSubject, Plane } from './plane.ts';

const EPSILON = 1e-6;
const STEPS = 500;
const MOST_STEPS = 1e6;

/** The settings of a layer with their defaults: `against` is the first other method that has the plane. */
export function fillSettings(plane: Plane, subject: MapSubject, given: LayerSettings): Required<LayerSettings> {
  const { precision = 'fast', epsilon = EPSILON, steps = STEPS, end = 'mu' } = given;
  checkChoice('precision', precision, ['fast', 'exact']);
  checkChoice('end', end, ['mu', 'L']);
  checkFinite('map', 'epsilon', epsilon);
  if (!(epsilon > 0 && epsilon < 1)) throw inputRangeError(`map: epsilon must be between 0 and 1, got ${epsilon}`);
  checkInteger('map', 'steps', steps, 1, MOST_STEPS);
  const methods = given.methods ?? METHODS.filter((method) => plane.refusal({ ...subject, method }) === null);
  if (methods.length === 0) throw inputRangeError('map: methods must not be empty, got []');
  const against = given.against ?? methods.find(({ name }) => name !== subject.method.name) ?? subject.method;
  for (const method of [against, ...methods]) {
    const reason = plane.refusal({ ...subject, method });
    if (reason !== null) throw inputTypeError(`map: ${reason}`);
  }
  return { precision, epsilon, steps, end, against, methods };
}

function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return;
  throw inputRangeError(`map: ${name} must be one of ${choices.join(', ')}, got ${describe(value)}`);
}
