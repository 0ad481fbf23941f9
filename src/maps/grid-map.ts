import type { Layer, LayerSettings } from './layer.ts';
import type { MapAxis } from './map-axis.ts';
import type { MapSubject, Plane } from './plane.ts';

/** What a map is to be: everything that decides its bytes. */
export interface MapPlan {
  /** Method, spectrum and fixed parameters. */
  readonly subject: MapSubject;
  /** The plane. */
  readonly plane: Plane;
  /** The layer. */
  readonly layer: Layer;
  /** The settings of the layer, defaults filled in. */
  readonly settings: Required<LayerSettings>;
  /** The two axes, scales filled in. */
  readonly axes: MapAxes;
  /** The words behind the values of a layer of categories; null for numbers. */
  readonly categories: readonly string[] | null;
  /** The middles of the cells along x, ascending. */
  readonly x: Float64Array;
  /** The middles of the cells along y, ascending. */
  readonly y: Float64Array;
}

/** The two axes of a map. */
export interface MapAxes {
  /** To the right. */
  readonly x: Required<MapAxis>;
  /** Upwards. */
  readonly y: Required<MapAxis>;
}

/** A plan, carried out: an array of numbers over a rectangle of a plane. */
export interface GridMap extends MapPlan {
  /**
   * Row-major from the lowest y up: the value at (x[i], y[j]) is `values[j * x.length + i]`; NaN where undefined. For
   * categories, the index into `categories`.
   */
  readonly values: Float64Array;
}
