import type { MapAxes } from '../maps/grid-map.ts';
import type { LayerSettings } from '../maps/layer.ts';
import type { FixedParameters } from '../maps/plane.ts';
import type { ObjectiveSource } from '../maps/run-subject.ts';

/** The form of recipes that this version writes, and the newest that it reads. */
export const RECIPE_FORMAT = 1;

/** A curvature interval, or a list of eigenvalues with the threshold that was applied to it, as data. */
export type SpectrumRecipe =
  | {
      readonly mu: number;
      readonly L: number;
    }
  | {
      readonly eigenvalues: readonly number[];
      readonly weights?: readonly number[];
      readonly flatThreshold?: number;
    };

/** What a method is run on, as data: the objective by its spelling on the command line, and the start. */
export interface RunsRecipe extends ObjectiveSource {
  readonly start: readonly number[];
}

/** The settings of a layer, methods by name. */
export interface SettingsRecipe extends Required<Omit<LayerSettings, 'against' | 'methods'>> {
  readonly against: string;
  readonly methods: readonly string[];
}

/**
 * Everything that decides the bytes of a map, as data that JSON holds exactly: all numbers are finite, and JSON writes the
 * shortest decimal that reads back as the same double.
 */
export interface MapRecipe {
  /** The form of the recipe. */
  readonly formatVersion: typeof RECIPE_FORMAT;
  /** The name of the layer. */
  readonly layer: string;
  /** The name of the plane. */
  readonly plane: string;
  /** The name of the method. */
  readonly method: string;
  /** The curvatures. */
  readonly spectrum: SpectrumRecipe;
  /** The parameters on neither axis. */
  readonly fixed: FixedParameters;
  /** What the method is run on, where the map is of runs. */
  readonly runs?: RunsRecipe;
  /** The two axes, with their scales. */
  readonly axes: MapAxes;
  /** The settings of the layer, all of them. */
  readonly settings: SettingsRecipe;
}
