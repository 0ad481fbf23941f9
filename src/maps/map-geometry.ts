import type { EdgeKind } from '../stability/region.ts';

/** A point of a plane: values on its two axes. */
export interface MapPoint {
  /** The value on the x axis. */
  readonly x: number;
  /** The value on the y axis. */
  readonly y: number;
}

/** What a curve of a map is. */
export type MapCurveKind =
  | EdgeKind
  | 'level'
  | 'critical'
  | 'alternating-critical'
  | 'one-step'
  | 'best-eta'
  | 'best-beta'
  | 'optimum'
  | 'effective-rate'
  | 'friction'
  | 'trajectory'
  | 'frontier'
  | 'contour';

/** One curve of a map. */
export interface MapCurve {
  /** What it is. */
  readonly kind: MapCurveKind;
  /** The number that belongs to it: the rate of a level, the curvature of a critical curve, c of a friction line; else null. */
  readonly value: number | null;
  /** Whether its points lie on the curve to rounding; false for contours traced on a grid. */
  readonly exact: boolean;
  /** Points along the curve, in order; a straight line in linear axes has two. Consecutive points are joined straight. */
  readonly points: readonly MapPoint[];
  /** Whether the last point is joined to the first. */
  readonly closed: boolean;
}

/** A point of a map that is marked. */
export interface MapMark {
  /** The optimum, the parameters that the caller gave, or one of the caller's points. */
  readonly kind: 'optimum' | 'given' | 'point';
  /** What it is called. */
  readonly label: string;
  /** Where it is. */
  readonly at: MapPoint;
}

/** What is known of a map's plane in closed form, in the coordinates of its axes. */
export interface MapGeometry {
  /** The curves, in the order in which they are drawn. */
  readonly curves: readonly MapCurve[];
  /** The marks. */
  readonly marks: readonly MapMark[];
}
