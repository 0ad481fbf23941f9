import { checkFinite } from '../numeric/check.ts';
import { add, divide, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { bindingEtaLambda, type LevelCondition } from './level-conditions.ts';
import { rootOf } from './linear-in-beta.ts';
import { unroundedBeta, roundBeta } from './plane-point.ts';
import type { PlanePoint, RegionEdge } from './region.ts';

/** A vertex with its β before rounding. */
export interface ExactVertex {
  readonly beta: DoubleDouble;
  readonly point: PlanePoint;
}

/** The vertex at β on the curve where a condition binds at curvature λ (null: on η = 0). */
export function vertexOn(condition: LevelCondition | null, lambda: number, beta: DoubleDouble): ExactVertex {
  return { beta, point: { ...roundBeta(beta), eta: etaOn(condition, lambda, beta) } };
}

/** The edge along the curve where a condition binds at curvature λ (null: η = 0). */
export function curvedEdge(
  condition: LevelCondition | null,
  lambda: number,
  from: ExactVertex,
  to: ExactVertex,
): RegionEdge {
  return edgeBetween(condition, lambda, from, to, (t) => {
    const rounded = roundBeta(betaAlong(condition, from.beta, to.beta, t));
    return { ...rounded, eta: etaOn(condition, lambda, unroundedBeta(rounded)) };
  });
}

/** β at t: linear on a straight line; on a hyperbola, its distance from the vertical asymptote is geometric in t. */
function betaAlong(condition: LevelCondition | null, from: DoubleDouble, to: DoubleDouble, t: number): DoubleDouble {
  const asymptote = condition === null || condition.wall !== null ? null : rootOf(condition.factor);
  if (asymptote === null) return add(from, multiply({ hi: t, lo: 0 }, add(to, negate(from))));
  // From the end nearer to the asymptote, so that a long arc does not drown its near end in rounding.
  const isNearer = Math.abs(to.hi - asymptote.hi) < Math.abs(from.hi - asymptote.hi);
  if (isNearer) return betaAlong(condition, to, from, 1 - t);
  const start = add(from, negate(asymptote)).hi;
  const ratio = Number.isFinite(to.hi) ? Math.expm1(t * Math.log1p(add(to, negate(from)).hi / start)) : t / (1 - t);
  const step = start * ratio;
  return Number.isFinite(step) ? add(from, { hi: step, lo: 0 }) : { hi: step, lo: 0 };
}

/** The vertical edge where a condition that does not depend on η binds at every curvature, `lambda` among them. */
export function verticalEdge(
  condition: LevelCondition,
  lambda: number,
  from: ExactVertex,
  to: ExactVertex,
): RegionEdge {
  const { eta, ...beta } = from.point;
  return edgeBetween(condition, lambda, from, to, (t) => ({ ...beta, eta: between(eta, to.point.eta, t) }));
}

function edgeBetween(
  condition: LevelCondition | null,
  lambda: number,
  { point: from }: ExactVertex,
  { point: to }: ExactVertex,
  inside: (t: number) => PlanePoint,
): RegionEdge {
  return {
    from,
    to,
    kind: condition?.kind ?? 'zero-step',
    lambda,
    at(t) {
      checkFinite('RegionEdge.at', 't', t);
      if (t < 0 || t > 1) throw inputRangeError(`RegionEdge.at: t must be from 0 to 1, got ${t}`);
      if (t === 0) return from;
      return t === 1 ? to : inside(t);
    },
  };
}

function between(from: number, to: number, t: number): number {
  return from + t * (to - from);
}

/** η ≥ 0 at β on a curve. */
function etaOn(condition: LevelCondition | null, lambda: number, beta: DoubleDouble): number {
  if (condition === null) return 0;
  return Math.max(divide(bindingEtaLambda(condition, beta), { hi: lambda, lo: 0 }).hi, 0);
}
