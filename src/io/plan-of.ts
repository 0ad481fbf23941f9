import type { MapPlan } from '../maps/grid-map.ts';
import type { LayerSettings } from '../maps/layer.ts';
import type { MapAxis } from '../maps/map-axis.ts';
import { planMap } from '../maps/plan-map.ts';
import type { FixedParameters } from '../maps/plane.ts';
import { runSubjectOf, type RunSubject } from '../maps/run-subject.ts';
import { ALL_METHODS } from '../methods/all-methods.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import type { ParameterValue } from '../methods/method.ts';
import { checkFinite, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { listOf, numbersOf, oneOf, recordOf, textOf } from './check-shape.ts';
import { RECIPE_FORMAT } from './map-recipe.ts';

const RECIPE = ['formatVersion', 'layer', 'plane', 'method', 'spectrum', 'fixed', 'runs', 'axes', 'settings'] as const;
const RUNS = ['objective', 'checksum', 'start'] as const;
const SPECTRUM = ['mu', 'L', 'eigenvalues', 'weights', 'flatThreshold'] as const;
const AXIS = ['from', 'to', 'count', 'scale'] as const;
const SETTINGS = ['precision', 'epsilon', 'steps', 'end', 'against', 'methods'] as const;

/**
 * Makes a plan of its JSON form, which may come from anywhere.
 *
 * @param recipe - What `recipeOf` returned, or JSON that claims to be that.
 * @param where - What errors begin with: the name of the file.
 * @param objective - What the spelling of the objective in the recipe of a map of runs stands for.
 * @returns The plan that the recipe was made of, every double the same.
 * @throws TypeError or RangeError that names the first field that is not as it must be.
 */
export function planOf(recipe: unknown, where = 'recipe', objective?: Objective): MapPlan {
  checkFormat(where, recipe);
  const fields = recordOf(where, 'recipe', recipe, RECIPE);
  const axes = recordOf(where, 'axes', fields.axes, ['x', 'y']);
  const method = methodNamed(where, 'method', fields.method);
  return planMap(
    textOf(where, 'layer', fields.layer),
    method,
    spectrumOf(where, fields.spectrum),
    { x: axisOf(where, 'axes.x', axes.x), y: axisOf(where, 'axes.y', axes.y) },
    {
      plane: textOf(where, 'plane', fields.plane),
      fixed: fixedOf(where, method, fields.fixed),
      ...(fields.runs === undefined ? {} : { runs: runsOf(where, fields.runs, objective) }),
      ...settingsOf(where, fields.settings),
    },
  );
}

/** Before anything else: of a newer form nothing else is known. */
function checkFormat(where: string, recipe: unknown): void {
  const version =
    typeof recipe === 'object' && recipe !== null && 'formatVersion' in recipe ? recipe.formatVersion : null;
  if (typeof version === 'number' && version > RECIPE_FORMAT) {
    throw inputRangeError(
      `${where}: was written by a newer heavyball (format ${version}); this one reads up to ${RECIPE_FORMAT}`,
    );
  }
  if (version !== null) checkInteger(where, 'formatVersion', version, 1, RECIPE_FORMAT);
  else throw inputTypeError(`${where}: must hold the recipe of a map with its formatVersion, got ${describe(recipe)}`);
}

function spectrumOf(where: string, value: unknown): Spectrum {
  const { mu, L, eigenvalues, weights, flatThreshold } = recordOf(where, 'spectrum', value, SPECTRUM);
  if (eigenvalues === undefined) {
    if (weights !== undefined || flatThreshold !== undefined) {
      throw inputTypeError(`${where}: spectrum must have eigenvalues beside weights or flatThreshold, got none`);
    }
    checkFinite(where, 'spectrum.mu', mu);
    checkFinite(where, 'spectrum.L', L);
    return fromInterval(mu, L);
  }
  if (mu !== undefined || L !== undefined) {
    throw inputTypeError(`${where}: spectrum must have either mu and L or eigenvalues, got both`);
  }
  if (flatThreshold !== undefined) checkFinite(where, 'spectrum.flatThreshold', flatThreshold);
  return fromEigenvalues(
    numbersOf(where, 'spectrum.eigenvalues', eigenvalues),
    weights === undefined ? undefined : numbersOf(where, 'spectrum.weights', weights),
    flatThreshold === undefined ? {} : { flatThreshold },
  );
}

function runsOf(where: string, value: unknown, given: Objective | undefined): RunSubject {
  const { objective, checksum, start } = recordOf(where, 'runs', value, RUNS);
  const spelling = textOf(where, 'runs.objective', objective);
  if (given === undefined) throw inputTypeError(`${where}: the objective ${spelling} must be given, got none`);
  return runSubjectOf(given, {
    start: numbersOf(where, 'runs.start', start),
    source: {
      objective: spelling,
      ...(checksum === undefined ? {} : { checksum: textOf(where, 'runs.checksum', checksum) }),
    },
  });
}

function fixedOf(where: string, { parameters }: AnyMethod, value: unknown): FixedParameters {
  const given = Object.entries(recordOf(where, 'fixed', value, [...Object.keys(parameters), 'oneMinusBeta']));
  return Object.fromEntries(
    given.map(([name, one]) => [name, parameterOf(where, `fixed.${name}`, parameters[name]?.kind ?? 'number', one)]),
  );
}

/** A value from outside as a parameter of its kind. */
function parameterOf(where: string, name: string, kind: 'number' | 'list' | 'switch', value: unknown): ParameterValue {
  if (kind === 'list') return numbersOf(where, name, value);
  if (kind === 'switch' && typeof value === 'boolean') return value;
  if (kind === 'switch') throw inputTypeError(`${where}: ${name} must be true or false, got ${describe(value)}`);
  checkFinite(where, name, value);
  return value;
}

function axisOf(where: string, name: string, value: unknown): MapAxis {
  const { from, to, count, scale } = recordOf(where, name, value, AXIS);
  checkFinite(where, `${name}.from`, from);
  checkFinite(where, `${name}.to`, to);
  checkInteger(where, `${name}.count`, count, 2);
  return { from, to, count, scale: oneOf(where, `${name}.scale`, scale, ['linear', 'log']) };
}

function settingsOf(where: string, value: unknown): Required<LayerSettings> {
  const { precision, epsilon, steps, end, against, methods } = recordOf(where, 'settings', value, SETTINGS);
  checkFinite(where, 'settings.epsilon', epsilon);
  checkInteger(where, 'settings.steps', steps, 1);
  return {
    precision: oneOf(where, 'settings.precision', precision, ['fast', 'exact']),
    epsilon,
    steps,
    end: oneOf(where, 'settings.end', end, ['mu', 'L']),
    against: methodNamed(where, 'settings.against', against),
    methods: listOf(where, 'settings.methods', methods).map((name, i) =>
      methodNamed(where, `settings.methods[${i}]`, name),
    ),
  };
}

function methodNamed(where: string, name: string, value: unknown): AnyMethod {
  const all = ALL_METHODS.map((method) => method.name);
  const found = oneOf(where, name, value, all);
  return ALL_METHODS[all.indexOf(found)]!;
}
