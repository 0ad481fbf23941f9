import type { MapCurve, MapGeometry } from '../maps/map-geometry.ts';
import type { MapFrame } from './map-frame.ts';
import type { Pixel } from './path-of.ts';

/** The pieces of a stability boundary. */
export const BOUNDARY_KINDS: ReadonlySet<string> = new Set(['fold', 'flip', 'neimark-sacker', 'zero-step']);

/** Ends of pieces this near to each other, in pixels, are the same corner. */
const SAME = 0.5;

/** The stability boundary as closed outlines in pixels, its pieces joined at their corners; null if they do not close. */
export function stableRings({ curves }: MapGeometry, { place }: MapFrame): readonly (readonly Pixel[])[] | null {
  const pieces = curves.filter(isBoundary).map(({ points }) => points.map(place));
  const rings: (readonly Pixel[])[] = curves
    .filter((curve) => isBoundary(curve) && curve.closed)
    .map(({ points }) => points.map(place));
  const open = pieces.filter((_, i) => curves.filter(isBoundary)[i]?.closed === false);
  while (open.length > 0) {
    const ring = [...(open.pop() ?? [])];
    for (let next = takeNext(open, ring); next !== null; next = takeNext(open, ring)) ring.push(...next.slice(1));
    if (!meet(ring.at(-1), ring[0])) return null;
    rings.push(ring);
  }
  return rings.length === 0 ? null : rings;
}

function isBoundary({ kind, exact }: MapCurve): boolean {
  return exact && BOUNDARY_KINDS.has(kind);
}

/** Takes the piece out of the list that begins or ends where the ring now ends, turned the right way; null if none does. */
function takeNext(pieces: (readonly Pixel[])[], ring: readonly Pixel[]): readonly Pixel[] | null {
  const end = ring.at(-1);
  const index = pieces.findIndex((piece) => meet(piece[0], end) || meet(piece.at(-1), end));
  if (index < 0) return null;
  const [piece = []] = pieces.splice(index, 1);
  return meet(piece[0], end) ? piece : piece.toReversed();
}

function meet(a: Pixel | undefined, b: Pixel | undefined): boolean {
  return a !== undefined && b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) <= SAME;
}
