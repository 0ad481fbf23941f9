import type { Vector } from '../numeric/vector.ts';

/** The projection of the plane onto a convex set, and its derivative. */
export interface PlaneProjection {
  /** The point of the set nearest to a point. */
  readonly nearest: (point: Vector) => Vector;
  /** ∂x/∂x, ∂x/∂y = ∂y/∂x and ∂y/∂y of `nearest`; on a line where it jumps, what it is on one side. */
  readonly derivative: (point: Vector) => readonly [number, number, number];
}

/** A point in the frame of the side nearest to it, in which that side is upright, with the direction of the side's normal. */
interface SideFrame {
  readonly cosine: number;
  readonly sine: number;
  /** Distance from the center towards the side. */
  readonly across: number;
  /** Distance from the side's middle along it. */
  readonly along: number;
}

/** The projection onto a regular polygon around (0, 0), given one of its corners and how many there are. */
export function polygonProjection(corner: Vector, count: number): PlaneProjection {
  const [re = NaN, im = NaN] = corner;
  const radius = Math.hypot(re, im);
  const angle = (2 * Math.PI) / count;
  const side = radius * Math.sin(angle / 2);
  const height = radius * Math.cos(angle / 2);
  const direction = Math.atan2(im, re) + angle / 2;
  const frameOf = ([x = NaN, y = NaN]: Vector): SideFrame => {
    const turn = direction + angle * Math.round((Math.atan2(y, x) - direction) / angle);
    const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
    return { cosine, sine, across: x * cosine + y * sine, along: y * cosine - x * sine };
  };
  return {
    nearest(point) {
      const { cosine, sine, across, along } = frameOf(point);
      if (across <= height) return point;
      const kept = Math.min(side, Math.max(-side, along));
      return [height * cosine - kept * sine, height * sine + kept * cosine];
    },
    derivative(point) {
      const { cosine, sine, across, along } = frameOf(point);
      if (across <= height) return [1, 0, 1];
      return Math.abs(along) < side ? [sine * sine, -sine * cosine, cosine * cosine] : [0, 0, 0];
    },
  };
}
