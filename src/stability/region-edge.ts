import { checkFinite } from '../numeric/check.ts';
import { add, divide, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { twoProduct } from '../numeric/two-product.ts';
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

/** The edge along the curve where a condition binds at curvature λ (null: η = 0), up to its far end if it has one. */
export function curvedEdge(
  condition: LevelCondition | null,
  lambda: number,
  from: ExactVertex,
  to: ExactVertex,
): RegionEdge {
  const isBounded = Number.isFinite(from.beta.hi) && Number.isFinite(to.beta.hi);
  return edgeBetween(condition, lambda, from, to, (t) => {
    if (condition !== null && !isBounded) {
      return pointAtEta(condition, lambda, between(from.point.eta, to.point.eta, t));
    }
    const rounded = roundBeta(betaAlong(condition, from.beta, to.beta, t));
    return { ...rounded, eta: etaOn(condition, lambda, unroundedBeta(rounded)) };
  });
}

/** β at t: on a hyperbola the distance from its vertical asymptote runs geometrically, on a straight line β linearly. */
function betaAlong(condition: LevelCondition | null, from: DoubleDouble, to: DoubleDouble, t: number): DoubleDouble {
  const change = add(to, negate(from));
  const asymptote = condition === null || condition.wall !== null ? null : rootOf(condition.factor);
  if (asymptote === null) return add(from, multiply({ hi: t, lo: 0 }, change));
  const distance = add(from, negate(asymptote)).hi;
  return add(from, { hi: distance * Math.expm1(t * Math.log1p(change.hi / distance)), lo: 0 });
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

/** η at β on a curve. */
function etaOn(condition: LevelCondition | null, lambda: number, beta: DoubleDouble): number {
  if (condition === null) return 0;
  return divide(bindingEtaLambda(condition, beta), { hi: lambda, lo: 0 }).hi + 0;
}

/** The point at η on a curve that does not run along η. */
function pointAtEta({ free, factor }: LevelCondition, lambda: number, eta: number): PlanePoint {
  const etaLambda = twoProduct(eta, lambda);
  const constant = add(free.constant, multiply(etaLambda, factor.constant));
  const slope = add(free.slope, multiply(etaLambda, factor.slope));
  return { ...roundBeta(negate(divide(constant, slope))), eta };
}
