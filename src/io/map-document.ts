import type { MapRecipe } from './map-recipe.ts';

/** What a file of a map says about itself: all that it takes to make the file again. */
export interface MapDocument {
  /** The version of heavyball that wrote the file. */
  readonly heavyball: string;
  /** What the parameters mean. */
  readonly convention: string;
  /** The map. */
  readonly map: MapRecipe;
}

/** The iteration that all parameters are parameters of. */
export const CONVENTION = 'θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋))';
