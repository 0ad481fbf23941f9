import type { Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';

/** The parts of a line of points that are in a box, cut exactly at its sides. */
export function clipLine(points: readonly Pixel[], box: Box): readonly (readonly Pixel[])[] {
  const parts: Pixel[][] = [];
  let last: Pixel | null = null;
  for (const [i, end] of points.slice(1).entries()) {
    const cut = clipSegment(points[i]!, end, box);
    if (cut === null) {
      last = null;
      continue;
    }
    const [from, to] = cut;
    if (last !== null && last.x === from.x && last.y === from.y) parts.at(-1)?.push(to);
    else parts.push([from, to]);
    last = to;
  }
  return parts;
}

/** The part of a segment in a box (after Liang and Barsky), or null. */
function clipSegment(start: Pixel, end: Pixel, box: Box): readonly [Pixel, Pixel] | null {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const sides = [
    [-dx, start.x - box.x],
    [dx, box.x + box.width - start.x],
    [-dy, start.y - box.y],
    [dy, box.y + box.height - start.y],
  ] as const;
  let [enter, leave] = [0, 1];
  for (const [outwards, room] of sides) {
    if (outwards === 0 && room < 0) return null;
    if (outwards < 0) enter = Math.max(enter, room / outwards);
    if (outwards > 0) leave = Math.min(leave, room / outwards);
  }
  if (enter > leave) return null;
  const at = (t: number): Pixel => ({ x: start.x + t * dx, y: start.y + t * dy });
  return [enter === 0 ? start : at(enter), leave === 1 ? end : at(leave)];
}
