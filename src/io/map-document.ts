import type { CurveFamily } from '../maps/geometry/plane-geometry.ts';
import type { GeometryOptions } from '../maps/geometry/geometry-options.ts';
import type { MapPoint } from '../maps/map-geometry.ts';
import type { MapRecipe } from './map-recipe.ts';

/** The iteration that all parameters are parameters of. */
export const CONVENTION = 'θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋))';

/** A point of a plane with a name, which may be empty. */
export interface NamedPoint extends MapPoint {
  readonly label: string;
}

/** A path through a plane. */
export interface NamedPath {
  readonly label: string;
  readonly points: readonly MapPoint[];
}

/** What lies over the cells of a map. */
export interface MapOverlays {
  /** The families of curves. */
  readonly include: readonly CurveFamily[];
  /** The numbers of families that have some, where the user gave them. */
  readonly values: NonNullable<GeometryOptions['values']>;
  /** Where the parameters stand that the user gave to be marked. */
  readonly given: MapPoint | null;
  /** Further points, by their places on the axes. */
  readonly points: readonly NamedPoint[];
  /** Paths, by their places on the axes. */
  readonly paths: readonly NamedPath[];
}

/** How a map is drawn; what is left out has its usual form. */
export interface MapLook {
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly palette?: string;
  readonly preset?: 'screen' | 'print' | 'slide';
  /** Pixels in an inch, a whole number from 1 to {@link MOST_DPI}. */
  readonly dpi?: number;
}

/** What journals ask of line art; some twice as many no longer fit into memory. */
export const MOST_DPI = 1200;

/** What a file of a map says about itself: all that it takes to make the file again. */
export interface MapDocument {
  /** The version of heavyball that wrote the file. */
  readonly heavyball: string;
  /** What the parameters mean. */
  readonly convention: string;
  /** The map. */
  readonly map: MapRecipe;
  /** What lies over it. */
  readonly overlays: MapOverlays;
  /** How it is drawn. */
  readonly look: MapLook;
}
