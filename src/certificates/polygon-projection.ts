import type { Vector } from '../numeric/vector.ts';

/** The projection of the plane onto a regular polygon around (0, 0), given one of its corners and how many there are. */
export function polygonProjection(corner: Vector, count: number): (point: Vector) => Vector {
  const [re = NaN, im = NaN] = corner;
  const radius = Math.hypot(re, im);
  const angle = (2 * Math.PI) / count;
  const side = radius * Math.sin(angle / 2);
  const height = radius * Math.cos(angle / 2);
  const direction = Math.atan2(im, re) + angle / 2;
  return (point) => {
    const [x = NaN, y = NaN] = point;
    // In the frame of the side nearest to the point, that side is the vertical line at `height`.
    const turn = direction + angle * Math.round((Math.atan2(y, x) - direction) / angle);
    const cosine = Math.cos(turn);
    const sine = Math.sin(turn);
    if (x * cosine + y * sine <= height) return point;
    const along = Math.min(side, Math.max(-side, y * cosine - x * sine));
    return [height * cosine - along * sine, height * sine + along * cosine];
  };
}
