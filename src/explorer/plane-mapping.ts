import type { ExplorerRectangle } from '../io/explorer-state.ts';
import type { Pixel } from '../render/path-of.ts';
import type { Box } from '../render/place-labels.ts';
import type { RectanglePlace } from './changes/zoomed.ts';

/** A part of the plane, and the box of pixels in which it is drawn. */
export interface PlaneMapping {
  readonly rectangle: ExplorerRectangle;
  readonly box: Box;
}

/** Learning rates are above 0: at least this part of the height of the plane. */
const LEAST = 1e-6;

/** The pixel of a point of the plane. */
export function pixelOf(
  { rectangle: { x, y }, box }: PlaneMapping,
  { beta, eta }: { readonly beta: number; readonly eta: number },
): Pixel {
  return {
    x: box.x + ((beta - x[0]) / (x[1] - x[0])) * box.width,
    y: box.y + box.height - ((eta - y[0]) / (y[1] - y[0])) * box.height,
  };
}

/** How far along the plane a pixel is, from its lower left corner. */
export function placeOf({ box }: Pick<PlaneMapping, 'box'>, { x, y }: Pixel): RectanglePlace {
  return { x: (x - box.x) / box.width, y: (box.y + box.height - y) / box.height };
}

/** The point of the plane at a pixel, or at the edge nearest to it. */
export function pointAt(mapping: PlaneMapping, pixel: Pixel): { readonly beta: number; readonly eta: number } {
  const { x, y } = mapping.rectangle;
  const place = placeOf(mapping, pixel);
  const [right, up] = [place.x, place.y].map((part) => Math.min(Math.max(part, 0), 1));
  return {
    beta: x[0] + (right ?? 0) * (x[1] - x[0]),
    eta: y[0] + Math.max(up ?? 0, LEAST) * (y[1] - y[0]),
  };
}

/** The pixel of the box that is nearest to a pixel. */
export function drawnIn({ box }: Pick<PlaneMapping, 'box'>, { x, y }: Pixel): Pixel {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
}

/** Whether a pixel is in the box, but for a pixel. */
export function isInside({ box }: Pick<PlaneMapping, 'box'>, { x, y }: Pixel): boolean {
  return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
}
