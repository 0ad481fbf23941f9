import type { CurvatureInterval } from '../methods/method.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import { isSameBeta } from './level-breakpoints.ts';
import type { LevelCondition } from './level-conditions.ts';
import type { LevelStrip } from './level-strips.ts';
import { curvedEdge, type ExactVertex, verticalEdge, vertexOn } from './region-edge.ts';
import type { RegionComponent, RegionEdge } from './region.ts';

/** The condition that binds over an interval of β, on one side of a component. */
interface Arc {
  readonly condition: LevelCondition | null;
  readonly from: DoubleDouble;
  readonly to: DoubleDouble;
}

/** Where a component ends on the left or right: one vertex, or two with a vertical edge between them. */
interface Flank {
  readonly lower: ExactVertex;
  readonly upper: ExactVertex;
  /** The condition along the vertical edge; undefined where there is none. */
  readonly wall: LevelCondition | undefined;
}

/** Closes the strips of one component into a ring: along the lower side on μ, back along the upper side on L. */
export function regionComponent(
  strips: readonly LevelStrip[],
  conditions: readonly LevelCondition[],
  ends: CurvatureInterval,
  rate: number,
): RegionComponent {
  const first = strips[0]!;
  const last = strips[strips.length - 1]!;
  const left = flankAt(first.from, first, conditions, ends, rate);
  if (first.from === first.to) return { vertices: [left.lower.point], edges: [] };
  const right = flankAt(last.to, last, conditions, ends, rate);
  const lower = arcsOf(strips.map((strip) => ({ ...strip, condition: strip.lower })));
  const upper = arcsOf(strips.map((strip) => ({ ...strip, condition: strip.upper })));
  const edges = [
    ...edgesAlong(lower, ends.mu, left.lower, right.lower),
    ...(right.wall === undefined ? [] : [verticalEdge(right.wall, ends.mu, right.lower, right.upper)]),
    ...edgesAlong(upper.map(reversed).reverse(), ends.L, right.upper, left.upper),
    ...(left.wall === undefined ? [] : [verticalEdge(left.wall, ends.mu, left.upper, left.lower)]),
  ];
  return { vertices: edges.map((edge) => edge.from), edges };
}

function flankAt(
  beta: DoubleDouble,
  strip: LevelStrip,
  conditions: readonly LevelCondition[],
  { mu, L }: CurvatureInterval,
  rate: number,
): Flank {
  const lower = vertexOn(strip.lower, mu, beta);
  const upper = vertexOn(strip.upper, L, beta);
  const wall = conditions.find((condition) => condition.wall !== null && isSameBeta(condition.wall, beta, rate));
  if (wall !== undefined && upper.point.eta > lower.point.eta) return { lower, upper, wall };
  // Both are the same η, which the larger X = ηλ gives with less cancellation; none where it is exactly 0.
  const corner = lower.point.eta === 0 ? lower : upper;
  return { lower: corner, upper: corner, wall: undefined };
}

/** Joins neighbours on which the same condition binds. */
function arcsOf(pieces: readonly Arc[]): readonly Arc[] {
  const arcs: Arc[] = [];
  for (const { condition, from, to } of pieces) {
    const last = arcs.at(-1);
    if (last?.condition === condition) arcs.splice(-1, 1, { condition, from: last.from, to });
    else arcs.push({ condition, from, to });
  }
  return arcs;
}

function reversed({ condition, from, to }: Arc): Arc {
  return { condition, from: to, to: from };
}

function edgesAlong(arcs: readonly Arc[], lambda: number, start: ExactVertex, end: ExactVertex): readonly RegionEdge[] {
  let from = start;
  return arcs.map(({ condition, to: beta }, i) => {
    const next = arcs[i + 1];
    const to = next === undefined ? end : vertexOn(next.condition === null ? null : condition, lambda, beta);
    const edge = curvedEdge(condition, lambda, from, to);
    from = to;
    return edge;
  });
}
