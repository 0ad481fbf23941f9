import { textWidth } from './text-width.ts';
import type { Pixel } from './path-of.ts';

/** An area of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label and the places where its centre may be, best first. */
export interface LabelRequest {
  readonly text: string;
  readonly size: number;
  readonly places: readonly Pixel[];
}

/** A label in its place, `at` the centre of its box. */
export interface PlacedLabel {
  readonly text: string;
  readonly size: number;
  readonly at: Pixel;
  readonly box: Box;
}

/** Space kept around every label. */
const MARGIN = 3;

/** Puts each label, in the given order, at the first of its places where it overlaps nothing taken; one that fits nowhere is left out. */
export function placeLabels(
  requests: readonly LabelRequest[],
  taken: readonly Box[],
  inside: Box,
): readonly PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  for (const { text, size, places } of requests) {
    const at = places.find((place) => {
      const box = labelBox(text, size, place);
      return contains(inside, box) && !boxes.some((other) => overlap(box, other));
    });
    if (at === undefined) continue;
    const box = labelBox(text, size, at);
    boxes.push(box);
    placed.push({ text, size, at, box });
  }
  return placed;
}

/** The area that a centred label occupies. */
export function labelBox(text: string, size: number, { x, y }: Pixel): Box {
  const width = textWidth(text, size) + 2 * MARGIN;
  const height = size + 2 * MARGIN;
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
