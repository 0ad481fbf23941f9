import type { MapPoint } from '../map-geometry.ts';
import { gammaOn, type GammaBound, type GammaStrip } from './eta-gamma-level.ts';

/** An edge of a set {rate ≤ r} of the (η, γ) plane: an arc of a hyperbola γ = constant + slope/η. */
export interface GammaEdge {
  /** What binds there, and at which curvature. */
  readonly bound: GammaBound;
  /** The point at t from 0 to 1. */
  readonly at: (t: number) => MapPoint;
}

/** A vertex: at w = 1/η, on a bound. Neighbouring edges share theirs, so that they join. */
interface Vertex {
  readonly w: number;
  readonly bound: GammaBound;
}

/** The edges around a set, counter-clockwise: along the lower side with rising η, and back along the upper one. */
export function etaGammaEdges(strips: readonly GammaStrip[], most: number): readonly GammaEdge[] {
  const [first, last] = [strips[0], strips.at(-1)];
  if (first === undefined || last === undefined) return [];
  const nearest = { w: last.to, bound: last.upper };
  const farthest = { w: first.from, bound: first.upper };
  const lower = [...strips].reverse().map(({ from, to, lower: bound }) => ({ start: to, end: from, bound }));
  const upper = strips.map(({ from, to, upper: bound }) => ({ start: from, end: to, bound }));
  return [...sideOf(lower, nearest, farthest, most), ...sideOf(upper, farthest, nearest, most)];
}

/** The edges of one side between two tips; stretches on which the same bound binds are one edge. */
function sideOf(
  stretches: readonly { readonly end: number; readonly bound: GammaBound }[],
  tip: Vertex,
  otherTip: Vertex,
  most: number,
): readonly GammaEdge[] {
  let start = tip;
  return stretches.flatMap(({ end: w, bound }, i) => {
    const next = stretches[i + 1];
    if (next?.bound === bound) return [];
    const end = next === undefined ? otherTip : { w, bound };
    const edge = { bound, at: arcAlong(bound, start, end, most) };
    start = end;
    return [edge];
  });
}

/** The arc between two vertices, linear in η; an arc to η = ∞ ends at `most`. */
function arcAlong(bound: GammaBound, start: Vertex, end: Vertex, most: number): (t: number) => MapPoint {
  const [first, last] = [Math.min(1 / start.w, most), Math.min(1 / end.w, most)];
  return (t) => {
    const vertex = t === 0 ? start : end;
    if ((t === 0 || t === 1) && 1 / vertex.w <= most) return { x: 1 / vertex.w, y: gammaOn(vertex.bound, vertex.w) };
    const eta = first + t * (last - first);
    return { x: eta, y: gammaOn(bound, 1 / eta) };
  };
}
