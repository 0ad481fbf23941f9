import { fromInterval } from '../../spectrum/from-interval.ts';
import { columnAt, type LevelColumn } from '../../stability/level-column.ts';
import { levelConditions } from '../../stability/level-conditions.ts';
import { lookAheadOf } from '../../stability/look-ahead-of.ts';
import type { EdgeKind, RegionComponent } from '../../stability/region.ts';
import { sublevelSet } from '../../stability/sublevel-set.ts';
import type { MapPoint } from '../map-geometry.ts';
import type { GeometryContext } from './geometry-context.ts';
import { largestKappa } from './largest-kappa.ts';

/** A part of a line on which the best rate is r. */
export interface BestRatePart {
  /** The condition that binds, at L if not at every curvature. */
  readonly kind: EdgeKind;
  /** The point at t from 0 to 1; κ is Infinity where the best rate is below r however large κ is. */
  readonly at: (t: number) => MapPoint;
}

/** The β at which a level set ends on one side, and the largest κ there. */
interface Flank {
  readonly beta: number;
  readonly kappa: number;
  /** What binds along the wall that the set has there; null where it ends in a corner. */
  readonly wall: EdgeKind | null;
}

/** Momenta on this plane are not larger than 1, nor its margin than this. */
const FARTHEST = 2;

/**
 * The lines of the (κ, β) plane on which the rate of the best learning rate is r. At one β the ηλ with ρ ≤ r are an interval
 * [a, b], and some η has them all over [μ, L] exactly when κ ≤ b/a: the line is κ = b/a, with walls of constant β where the
 * interval ends at once. For each connected piece of the level set, its parts in order.
 */
export function bestRateLevels({ method, chart }: GeometryContext, rate: number): readonly (readonly BestRatePart[])[] {
  const conditions = levelConditions(rate, lookAheadOf('mapGeometryOf', method));
  const columnOf = (beta: number): LevelColumn | null => columnAt(conditions, { hi: beta, lo: 0 });
  return sublevelSet(method, fromInterval(1, 1), rate).components.map((component) => {
    const betas = breaksOf(component);
    const [left, right] = [flankAt(component, betas[0] ?? NaN), flankAt(component, betas.at(-1) ?? NaN)];
    const inner = betas.slice(1).map((to, i) => partBetween(columnOf, betas[i] ?? NaN, to, [left, right]));
    return [...wallAlong(left, chart.last.x).map(reversed), ...inner, ...wallAlong(right, chart.last.x)];
  });
}

/** The β of the vertices, ascending; those far beyond the plane are one. */
function breaksOf({ vertices }: RegionComponent): readonly number[] {
  const betas = vertices.map(({ beta }) => Math.max(-FARTHEST, Math.min(FARTHEST, beta)));
  return [...new Set(betas)].sort((a, b) => a - b);
}

/** How a level set ends at β; null if that is not its end. */
function flankAt({ vertices, edges }: RegionComponent, beta: number): Flank | null {
  const etas = vertices.filter((vertex) => vertex.beta === beta).map(({ eta }) => eta);
  if (etas.length === 0) return null;
  const [least, most] = [Math.min(...etas), Math.max(...etas)];
  // Where only η → 0 is left, some η is as good for every κ.
  if (most === 0) return { beta, kappa: Infinity, wall: 'fold' };
  const vertical = edges.find(({ from, to }) => from.beta === beta && to.beta === beta);
  return { beta, kappa: most / least, wall: vertical?.kind ?? null };
}

/** The line between neighbouring vertices: κ = b/a, and at the ends of the set what its vertices say. */
function partBetween(
  columnOf: (beta: number) => LevelColumn | null,
  from: number,
  to: number,
  flanks: readonly (Flank | null)[],
): BestRatePart {
  const at = (t: number): MapPoint => {
    const beta = t === 1 ? to : from + t * (to - from);
    const flank = flanks.find((candidate) => candidate?.beta === beta);
    if (flank) return { x: flank.kappa, y: beta };
    const column = columnOf(beta);
    return { x: column === null ? NaN : largestKappa(column), y: beta };
  };
  return { kind: columnOf((from + to) / 2)?.upper.condition?.kind ?? 'zero-step', at };
}

/** The wall at an end of a set, from its largest κ to 1. */
function wallAlong(flank: Flank | null, most: number): readonly BestRatePart[] {
  const wall = flank?.wall ?? null;
  if (flank === null || wall === null) return [];
  const { beta, kappa } = flank;
  const start = Math.min(kappa, most);
  return [{ kind: wall, at: (t) => ({ x: t === 0 ? start : start ** (1 - t), y: beta }) }];
}

function reversed({ kind, at }: BestRatePart): BestRatePart {
  return { kind, at: (t) => at(1 - t) };
}
