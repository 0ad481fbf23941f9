import type { EdgeKind } from '../stability/region.ts';

/** A point of a plane: values on its two axes. */
export interface MapPoint {
  /** The value on the x axis. */
  readonly x: number;
  /** The value on the y axis. */
  readonly y: number;
}

/**
 * What a curve of a map is: a piece of the boundary of stability by its bifurcation, or all of it where it is traced, a level line of the rate, a double
 * root (positive, negative, zero), a root that is zero while the other is not, the best learning rate for each value of
 * the other axis, the best momentum for each, the optimum of each condition number, a line of constant effective
 * learning rate η/(1 − β), of constant friction c = (1 − β)/√η, a path of the caller's, the frontier between rate and
 * noise, the boundary of stability of another method, the line on which a method without momentum lies, or a contour traced on the
 * map's grid.
 */
export type MapCurveKind =
  | EdgeKind
  | 'stability'
  | 'level'
  | 'critical'
  | 'alternating-critical'
  | 'one-step'
  | 'zero-root'
  | 'best-eta'
  | 'best-beta'
  | 'optimum'
  | 'effective-rate'
  | 'friction'
  | 'trajectory'
  | 'frontier'
  | 'rival'
  | 'pinned'
  | 'contour';

/** One curve of a map. */
export interface MapCurve {
  /** What it is. */
  readonly kind: MapCurveKind;
  /**
   * The number that belongs to it: the rate of a level, the curvature of a piece of the boundary or of a double root, η/(1 − β)
   * or c of a line on which they are constant, the value of a contour; else null. Where the curvature depends on the point, null too.
   */
  readonly value: number | null;
  /** What it is called, where the caller gave it a name; else null. */
  readonly label: string | null;
  /** Whether its points lie on the curve to rounding; false for contours traced on a grid. */
  readonly exact: boolean;
  /** Points along the curve, in order, all finite; a straight line has two. Consecutive points are joined straight. */
  readonly points: readonly MapPoint[];
  /** Whether the last point is joined to the first. */
  readonly closed: boolean;
}

/** A point of a map that is marked. */
export interface MapMark {
  /** The optimum, the parameters that the caller gave, one of the caller's points, or a minimum on a plane of starts. */
  readonly kind: 'optimum' | 'given' | 'point' | 'minimum';
  /** What it is called. */
  readonly label: string;
  /** Where it is. */
  readonly at: MapPoint;
}

/** What is known of a map's plane besides its numbers, in the coordinates of its axes: plain data, ready for JSON. */
export interface MapGeometry {
  /** The curves, in the order in which they are drawn. */
  readonly curves: readonly MapCurve[];
  /** The marks. */
  readonly marks: readonly MapMark[];
}
