import type { Pixel } from './path-of.ts';

/** Turns sharper than this are corners: the cosine of 30 degrees. */
const CORNER = 0.866;

/** The length of a line through points. */
export function lengthOf(line: readonly Pixel[]): number {
  return line.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - line[i]!.x, y - line[i]!.y), 0);
}

/** The point at a part of the length of a line. */
export function pointAlong(line: readonly Pixel[], part: number): Pixel {
  let left = part * lengthOf(line);
  for (const [i, end] of line.slice(1).entries()) {
    const start = line[i]!;
    const step = Math.hypot(end.x - start.x, end.y - start.y);
    if (step >= left && step > 0) {
      return { x: start.x + (left / step) * (end.x - start.x), y: start.y + (left / step) * (end.y - start.y) };
    }
    left -= step;
  }
  return line.at(-1) ?? { x: NaN, y: NaN };
}

/** A line cut at its corners. */
export function smoothStretches(line: readonly Pixel[]): readonly (readonly Pixel[])[] {
  const stretches: Pixel[][] = [[]];
  for (const [i, point] of line.entries()) {
    stretches.at(-1)?.push(point);
    const [before, after] = [line[i - 1], line[i + 1]];
    if (before !== undefined && after !== undefined && isCorner(before, point, after)) stretches.push([point]);
  }
  return stretches;
}

function isCorner(before: Pixel, { x, y }: Pixel, after: Pixel): boolean {
  const [ax, ay, bx, by] = [x - before.x, y - before.y, after.x - x, after.y - y];
  return ax * bx + ay * by < CORNER * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

/** How far a pixel is from a line through points. */
export function distanceTo(line: readonly Pixel[], { x, y }: Pixel): number {
  return line.slice(1).reduce((least, end, i) => {
    const start = line[i]!;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const along = ((x - start.x) * dx + (y - start.y) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(Math.max(along, 0), 1);
    return Math.min(least, Math.hypot(x - start.x - t * dx, y - start.y - t * dy));
  }, Infinity);
}
