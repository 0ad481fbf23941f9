import { textWidth } from './text-width.ts';
import type { Pixel } from './path-of.ts';

/** An area of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label: one or several lines, set across or turned to read upwards. */
export interface Label {
  readonly lines: readonly string[];
  readonly size: number;
  readonly turned: boolean;
}

/** A label and the places where its centre may be, best first. */
export interface LabelRequest extends Label {
  readonly places: readonly Pixel[];
}

/** A label in its place, `at` the centre of its box. */
export interface PlacedLabel extends Label {
  readonly at: Pixel;
  readonly box: Box;
}

/** Space kept around every label. */
const MARGIN = 3;
/** Line height, per pixel of font size. */
export const LEADING = 1.2;

/** Puts each label, in the given order, at the first of its places where it overlaps nothing taken; one that fits nowhere is left out. */
export function placeLabels(
  requests: readonly LabelRequest[],
  taken: readonly Box[],
  inside: Box,
): readonly PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  for (const { places, ...label } of requests) {
    const at = places.find((place) => {
      const box = labelBox(label, place);
      return contains(inside, box) && !boxes.some((other) => overlap(box, other));
    });
    if (at === undefined) continue;
    const box = labelBox(label, at);
    boxes.push(box);
    placed.push({ ...label, at, box });
  }
  return placed;
}

/** The area that a centred label occupies. */
export function labelBox({ lines, size, turned }: Label, { x, y }: Pixel): Box {
  const along = Math.max(...lines.map((line) => textWidth(line, size))) + 2 * MARGIN;
  const across = size * (1 + LEADING * (lines.length - 1)) + 2 * MARGIN;
  const [width, height] = turned ? [across, along] : [along, across];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Whether two areas have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
