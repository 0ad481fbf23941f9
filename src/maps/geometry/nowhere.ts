import type { MapPoint } from '../map-geometry.ts';

/** The point of a curve where it is not defined. */
export const NOWHERE: MapPoint = { x: NaN, y: NaN };
