import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inputRangeError, isInputError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { objectiveFrom, type ObjectiveDefinition } from '../objectives/objective-from.ts';
import type { Objective } from '../objectives/objective.ts';
import { pointWords } from '../objectives/point-words.ts';

/** Whether `--objective` is a path to a module and not a name: it has a slash or the ending of one. */
export function isModulePath(text: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(text);
}

/** Loads the objective that a module exports, as its default or under the name `objective`. */
export async function objectiveModule(path: string): Promise<Objective> {
  const file = resolve(path);
  if (!existsSync(file)) throw inputRangeError(`--objective ${path}: no such file`);
  const loaded = await load(path, file);
  const definition = loaded['default'] ?? loaded['objective'];
  if (definition === undefined) {
    const names = Object.keys(loaded);
    throw inputRangeError(
      `--objective ${path}: the module must export an objective as default or as objective, ` +
        `got ${names.length === 0 ? 'no exports' : names.join(', ')}`,
    );
  }
  return guarded(path, definition as ObjectiveDefinition);
}

/** What the caller's code throws is the caller's error, wherever it happens. */
function guarded(path: string, definition: ObjectiveDefinition): Objective {
  const attempt = <T>(make: () => T, point?: Vector): T => {
    try {
      return make();
    } catch (error) {
      if (isInputError(error)) throw error;
      const place = point === undefined ? '' : ` at ${pointWords(point)}`;
      throw inputRangeError(`--objective ${path}: the objective must not throw, got ${String(error)}${place}`);
    }
  };
  const objective = attempt(() => objectiveFrom(definition, { name: basename(path) }));
  const hessian = objective.hessian?.bind(objective);
  const hessianTimes = objective.hessianTimes?.bind(objective);
  return {
    ...objective,
    ...(hessian && { hessian: (point: Vector) => attempt(() => hessian(point), point) }),
    ...(hessianTimes && {
      hessianTimes: (point: Vector, vector: Vector) => attempt(() => hessianTimes(point, vector), point),
    }),
    value: (point) => attempt(() => objective.value(point), point),
    gradient: (point) => attempt(() => objective.gradient(point), point),
  };
}

async function load(path: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw inputRangeError(`--objective ${path}: the module must load, got ${String(error)}`);
  }
}
