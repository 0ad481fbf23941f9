import type { MethodParameters } from '../methods/method.ts';
import type { SpectrumRecipe } from './map-recipe.ts';

/** A method by name, with its parameters. */
export interface ExplorerMethod {
  /** The name of one of the methods that {@link EXPLORER_METHODS} lists. */
  readonly name: string;
  /** The parameters that are given: β or 1 − β, η, and the method's own. */
  readonly parameters: MethodParameters;
}

/** The rectangle of the (β, η) plane that the map shows. */
export interface ExplorerRectangle {
  /** Momentum, from left to right. */
  readonly x: readonly [number, number];
  /** Learning rate, from bottom to top. */
  readonly y: readonly [number, number];
}

/** Which lines lie over the map. */
export const MAP_LINES = ['boundary', 'levels', 'ridge', 'critical'] as const;

/** One family of lines over the map. */
export type MapLine = (typeof MAP_LINES)[number];

/** Which parameter the roots are followed along. */
export const LOCI = ['none', 'eta', 'beta', 'lambda'] as const;

/** A root locus: the parameter that moves, or none. */
export type Locus = (typeof LOCI)[number];

/** What the iterates run on. */
export const RUNS = ['quadratic', 'cycle'] as const;

/** The quadratic of the curvatures, or a function of the same class on which the method cycles. */
export type RunsOn = (typeof RUNS)[number];

/** Everything that decides what the explorer shows: one value, of which all views are functions. */
export interface ExplorerState {
  /** The method that is looked at. */
  readonly method: ExplorerMethod;
  /** The method that it is compared with, or null. */
  readonly against: ExplorerMethod | null;
  /** The curvatures. */
  readonly spectrum: SpectrumRecipe;
  /** Which curvature the root views follow: its place in ascending order. */
  readonly mode: number;
  /** Where the two-dimensional run starts: along the smallest and along the largest curvature. */
  readonly start: readonly [number, number];
  /** What the two-dimensional run is on; a cycle is run around where there is one. */
  readonly runsOn: RunsOn;
  /** How many iterations the run has. */
  readonly steps: number;
  /** Up to which iteration the run is drawn. */
  readonly step: number;
  /** The accuracy whose passing is counted. */
  readonly epsilon: number;
  /** What the map shows: the name of a layer. */
  readonly layer: string;
  /** The lines over the map, in the order of {@link MAP_LINES}. */
  readonly lines: readonly MapLine[];
  /** The part of the plane that is shown; null for the part that the method and the spectrum suggest. */
  readonly rectangle: ExplorerRectangle | null;
  /** The root locus. */
  readonly locus: Locus;
}
