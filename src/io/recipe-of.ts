import type { MapPlan } from '../maps/grid-map.ts';
import type { RunSubject } from '../maps/run-subject.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { RECIPE_FORMAT, type MapRecipe, type RunsRecipe, type SpectrumRecipe } from './map-recipe.ts';

/** The JSON form of a planned map; `planOf` makes the same plan of it again. */
export function recipeOf({ layer, plane, subject, axes, settings }: MapPlan): MapRecipe {
  const { precision, epsilon, steps, end, against, methods } = settings;
  return {
    formatVersion: RECIPE_FORMAT,
    layer: layer.name,
    plane: plane.name,
    method: subject.method.name,
    spectrum: spectrumRecipe(subject.spectrum),
    fixed: subject.fixed,
    ...(subject.runs === undefined ? {} : { runs: runsRecipe(subject.runs) }),
    axes,
    settings: { precision, epsilon, steps, end, against: against.name, methods: methods.map(({ name }) => name) },
  };
}

function runsRecipe({ objective, source, start }: RunSubject): RunsRecipe {
  if (source !== null) return { ...source, start };
  throw inputTypeError(`map: objective must have a name that it can be made again from, got ${objective.name} without`);
}

function spectrumRecipe({ kind, eigenvalues, weights, mu, L, flatThreshold }: Spectrum): SpectrumRecipe {
  if (kind === 'interval') return { mu, L };
  return { eigenvalues, ...(weights === undefined ? {} : { weights }), flatThreshold };
}
