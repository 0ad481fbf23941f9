import type { ExplorerRectangle } from '../../io/explorer-state.ts';

/** A place in a rectangle, as parts of its width and height, from its lower left corner. */
export interface RectanglePlace {
  readonly x: number;
  readonly y: number;
}

/** A rectangle so many times smaller around a place that stays where it is; learning rates begin at 0 at the earliest. */
export function zoomed({ x, y }: ExplorerRectangle, factor: number, at: RectanglePlace): ExplorerRectangle {
  return { x: nearer(x, factor, at.x), y: nearer(y, factor, at.y, 0) };
}

/** A rectangle moved by parts of its width and height. */
export function panned({ x, y }: ExplorerRectangle, right: number, up: number): ExplorerRectangle {
  const [width, height] = [x[1] - x[0], y[1] - y[0]];
  const rise = Math.max(up * height, -y[0]);
  return { x: [x[0] + right * width, x[1] + right * width], y: [y[0] + rise, y[1] + rise] };
}

function nearer(
  [from, to]: readonly [number, number],
  factor: number,
  at: number,
  least = -Infinity,
): readonly [number, number] {
  const [middle, length] = [from + at * (to - from), (to - from) / factor];
  const start = Math.max(middle - at * length, least);
  return [start, start + length];
}
