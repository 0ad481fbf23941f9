import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { LARGEST, MOST_EIGENVALUES } from './explorer-limits.ts';
import { numberIn, numbersIn, WHERE, type FragmentFields } from './fragment-fields.ts';
import type { SpectrumRecipe } from './map-recipe.ts';

/** Reads the curvatures of an address: κ, μ and L, or a list; null where there are none. */
export function readExplorerSpectrum(fields: FragmentFields): SpectrumRecipe | null {
  const [kappa, mu, L, list] = ['kappa', 'mu', 'L', 'spectrum'].map((key) => fields.take(key));
  const forms = [kappa, mu ?? L, list].filter((text) => text !== undefined).length;
  if (forms > 1) throw inputTypeError(`${WHERE}: the spectrum must be one of kappa, mu and L, spectrum, got ${forms}`);
  if (list !== undefined) return listed(fields, list);
  for (const key of ['weights', 'flat']) {
    if (fields.take(key) !== undefined) throw inputTypeError(`${WHERE}: ${key} must stand beside spectrum, got none`);
  }
  if (kappa !== undefined) return { mu: 1, L: fromKappa(numberIn('kappa', kappa)).L };
  if (mu === undefined && L === undefined) return null;
  if (mu === undefined || L === undefined) throw inputTypeError(`${WHERE}: mu and L must be given together, got one`);
  return { mu: numberIn('mu', mu), L: numberIn('L', L) };
}

function listed(fields: FragmentFields, list: string): SpectrumRecipe {
  const [weights, flat] = [fields.take('weights'), fields.take('flat')];
  return {
    eigenvalues: numbersIn('spectrum', list, MOST_EIGENVALUES),
    ...(weights === undefined ? {} : { weights: numbersIn('weights', weights, MOST_EIGENVALUES) }),
    ...(flat === undefined ? {} : { flatThreshold: numberIn('flat', flat) }),
  };
}

/** The spectrum of a state, which must have something above the flat threshold, and nothing too large or too small to be drawn. */
export function explorerSpectrum(recipe: SpectrumRecipe): Spectrum {
  const spectrum = 'mu' in recipe ? fromInterval(recipe.mu, recipe.L) : ofList(recipe);
  const { mu, L, eigenvalues } = spectrum;
  if (Number.isNaN(mu)) {
    throw inputRangeError(
      `spectrum: at least one eigenvalue must be above 0 and not flat, got none of ${eigenvalues.length}`,
    );
  }
  if (mu < 1 / LARGEST || L > LARGEST) {
    throw inputRangeError(`spectrum: curvatures must be from ${1 / LARGEST} to ${LARGEST}, got ${mu} to ${L}`);
  }
  return spectrum;
}

function ofList({ eigenvalues, weights, flatThreshold }: Exclude<SpectrumRecipe, { readonly mu: number }>): Spectrum {
  return fromEigenvalues(eigenvalues, weights, flatThreshold === undefined ? {} : { flatThreshold });
}
