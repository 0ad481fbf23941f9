import type { MapCurve, MapGeometry } from '../maps/map-geometry.ts';
import type { MapFrame } from './map-frame.ts';
import type { Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';

/** The pieces of a stability boundary. */
const BOUNDARY_KINDS: ReadonlySet<string> = new Set(['fold', 'flip', 'neimark-sacker', 'zero-step']);

/** Ends of pieces this near to each other, in pixels, are the same corner. */
const SAME = 0.5;
/** Ends of the boundary are led around the plot at this distance from it, in pixels. */
const AROUND = 60;

/**
 * The stability boundary as closed outlines in pixels: its pieces joined at their corners, and where they leave the plot, the
 * ends led clockwise around it. By the even–odd rule the outlines part what is stable from what is not; which is which, they
 * do not say. Null if there is no exact boundary in the plot, or if a piece ends in the middle of it.
 */
export function boundaryRings(
  { curves }: MapGeometry,
  { place, box }: Pick<MapFrame, 'place' | 'box'>,
): readonly (readonly Pixel[])[] | null {
  const boundary = curves.filter(isBoundary);
  const closed = boundary.filter((curve) => curve.closed).map(({ points }) => points.map(place));
  const chains = chained(boundary.filter((curve) => !curve.closed).map(({ points }) => points.map(place)));
  const around = chains.map((chain) => (meet(chain.at(-1), chain[0]) ? chain : ledAround(chain, box)));
  const rings = [...closed, ...around];
  return rings.length === 0 || rings.includes(null) ? null : rings.filter((ring) => ring !== null);
}

function isBoundary({ kind, exact }: MapCurve): boolean {
  return exact && BOUNDARY_KINDS.has(kind);
}

/** Joins pieces that share ends. */
function chained(pieces: readonly (readonly Pixel[])[]): readonly (readonly Pixel[])[] {
  const chains: (readonly Pixel[])[] = [];
  for (const piece of pieces) {
    let grown = piece;
    for (let i = chains.findIndex((chain) => join(chain, grown) !== null); i >= 0;) {
      const [chain = []] = chains.splice(i, 1);
      grown = join(chain, grown) ?? grown;
      i = meet(grown.at(-1), grown[0]) ? -1 : chains.findIndex((other) => join(other, grown) !== null);
    }
    chains.push(grown);
  }
  return chains;
}

/** Two chains joined at a shared end, or null. */
function join(a: readonly Pixel[], b: readonly Pixel[]): readonly Pixel[] | null {
  if (meet(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (meet(a.at(-1), b.at(-1))) return [...a, ...b.toReversed().slice(1)];
  if (meet(b.at(-1), a[0])) return [...b, ...a.slice(1)];
  if (meet(a[0], b[0])) return [...a.toReversed(), ...b.slice(1)];
  return null;
}

/** A chain with its end led clockwise around the plot to its start; null if one of the two is in the plot. */
function ledAround(chain: readonly Pixel[], box: Box): readonly Pixel[] | null {
  const frame = {
    x: box.x - AROUND,
    y: box.y - AROUND,
    width: box.width + 2 * AROUND,
    height: box.height + 2 * AROUND,
  };
  const [from, to] = [outwards(chain.at(-1), box, frame), outwards(chain[0], box, frame)];
  if (from === null || to === null) return null;
  const [start, end] = [alongFrame(from, frame), alongFrame(to, frame)];
  const target = end > start ? end : end + 4;
  const corners = Array.from({ length: 8 }, (_, i) => i).filter((corner) => corner > start && corner < target);
  return [...chain, from, ...corners.map((corner) => cornerOf(corner % 4, frame)), to];
}

/** The point of the frame straight out from a point on the edge of the box or outside; null for one in the box. */
function outwards(point: Pixel | undefined, box: Box, frame: Box): Pixel | null {
  if (point === undefined) return null;
  const y = Math.min(Math.max(point.y, frame.y), frame.y + frame.height);
  const x = Math.min(Math.max(point.x, frame.x), frame.x + frame.width);
  if (point.x <= box.x + SAME) return { x: frame.x, y };
  if (point.x >= box.x + box.width - SAME) return { x: frame.x + frame.width, y };
  if (point.y <= box.y + SAME) return { x, y: frame.y };
  if (point.y >= box.y + box.height - SAME) return { x, y: frame.y + frame.height };
  return null;
}

/** How far a point of the frame is along it clockwise from the upper left corner, in sides. */
function alongFrame({ x, y }: Pixel, frame: Box): number {
  if (y === frame.y) return (x - frame.x) / frame.width;
  if (x === frame.x + frame.width) return 1 + (y - frame.y) / frame.height;
  if (y === frame.y + frame.height) return 3 - (x - frame.x) / frame.width;
  return 4 - (y - frame.y) / frame.height;
}

function cornerOf(corner: number, { x, y, width, height }: Box): Pixel {
  return {
    x: corner === 1 || corner === 2 ? x + width : x,
    y: corner === 2 || corner === 3 ? y + height : y,
  };
}

function meet(a: Pixel | undefined, b: Pixel | undefined): boolean {
  return a !== undefined && b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) <= SAME;
}
