import type { Complex } from '../../numeric/complex.ts';
import { linearAxis } from '../../render/linear-axis.ts';
import type { Axis } from '../../render/axis.ts';
import type { Pixel } from '../../render/path-of.ts';
import type { Box } from '../../render/place-labels.ts';

/** The complex plane in a picture: one scale in both directions. */
export interface RootsFrame {
  readonly x: Axis;
  readonly y: Axis;
  readonly box: Box;
  /** Pixels of a length of 1. */
  readonly unit: number;
  /** The pixel of a complex number; one beyond the picture is drawn in to its edge. */
  readonly place: (re: number, im: number) => Pixel;
  /** The complex number at a pixel. */
  readonly at: (pixel: Pixel) => Pick<Complex, 're' | 'im'>;
}

/** Half the height of the plane: what shows the unit circle with some room. */
const HALF = 1.25;
/** What stays free between a root at the edge and the edge, in pixels. */
const INSET = 10;

/** The plane around the unit circle in a box. */
export function rootsFrame(box: Box): RootsFrame {
  const unit = Math.min(box.width, box.height) / (2 * HALF);
  const [halfWidth, halfHeight] = [box.width / (2 * unit), box.height / (2 * unit)];
  const [centreX, centreY] = [box.x + box.width / 2, box.y + box.height / 2];
  const x = linearAxis({ title: 'real part', domain: [-halfWidth, halfWidth], range: [box.x, box.x + box.width] });
  const y = linearAxis({
    title: 'imaginary part',
    domain: [-halfHeight, halfHeight],
    range: [box.y + box.height, box.y],
  });
  return {
    x,
    y,
    box,
    unit,
    place(re, im) {
      const [reachX, reachY] = [halfWidth - INSET / unit, halfHeight - INSET / unit];
      const excess = Math.max(1, Math.abs(re) / reachX, Math.abs(im) / reachY);
      return { x: centreX + (re / excess) * unit, y: centreY - (im / excess) * unit };
    },
    at: (pixel) => ({ re: (pixel.x - centreX) / unit, im: (centreY - pixel.y) / unit }),
  };
}
