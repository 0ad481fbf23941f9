import type { MapPlan } from '../maps/grid-map.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { RECIPE_FORMAT, type MapRecipe, type SpectrumRecipe } from './map-recipe.ts';

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
    axes,
    settings: { precision, epsilon, steps, end, against: against.name, methods: methods.map(({ name }) => name) },
  };
}

function spectrumRecipe({ kind, eigenvalues, weights, mu, L, flatThreshold }: Spectrum): SpectrumRecipe {
  if (kind === 'interval') return { mu, L };
  return { eigenvalues, ...(weights === undefined ? {} : { weights }), flatThreshold };
}
