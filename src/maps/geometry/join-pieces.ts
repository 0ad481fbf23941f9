import type { MapCurve, MapPoint } from '../map-geometry.ts';

/** Points in a row, and whether the last is joined to the first. */
export type Chain = Pick<MapCurve, 'points' | 'closed'>;

/** Joins pieces that follow one another where one begins at the very point at which the one before ends. */
export function joinPieces(pieces: readonly (readonly MapPoint[])[]): readonly Chain[] {
  const chains: MapPoint[][] = [];
  for (const piece of pieces) {
    const last = chains.at(-1);
    if (last !== undefined && meets(last, piece)) last.push(...piece.slice(1));
    else chains.push([...piece]);
  }
  return chains.map((points) => ({ points, closed: false }));
}

/** The same for pieces that run around a ring: the last may end where the first begins. */
export function joinRing(pieces: readonly (readonly MapPoint[])[]): readonly Chain[] {
  const chains = joinPieces(pieces);
  const [first, ...others] = chains;
  const last = chains.at(-1);
  if (first === undefined || last === undefined || !meets(last.points, first.points)) return chains;
  if (last === first) return [{ points: first.points.slice(1), closed: true }];
  return [{ points: [...last.points, ...first.points.slice(1)], closed: false }, ...others.slice(0, -1)];
}

function meets(before: readonly MapPoint[], after: readonly MapPoint[]): boolean {
  const [end, start] = [before.at(-1), after[0]];
  return end !== undefined && end.x === start?.x && end.y === start.y;
}
