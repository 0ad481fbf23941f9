import { CONVENTION } from '../../io/map-document.ts';
import { recipeOf } from '../../io/recipe-of.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import { mapWords } from '../map/map-json.ts';
import { toJson } from '../to-json.ts';
import { VERSION } from '../version.ts';

/** The file beside an array that says what it is an array of. */
export interface Sidecar {
  readonly path: string;
  readonly text: string;
}

/** The sidecar of a map's array. */
export function sidecarOf(plan: MapPlan, path: string): Sidecar {
  const document = { heavyball: VERSION, convention: CONVENTION, map: recipeOf(plan) };
  const text = toJson({ ...document, ...mapWords(plan), categories: plan.categories });
  return { path: `${path}.json`, text: `${text}\n` };
}
