import { checkFinite } from '../numeric/check.ts';
import { add, divide, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { twoProduct } from '../numeric/two-product.ts';
import { type LevelCondition, valueAt } from './level-conditions.ts';
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
    if (condition !== null && !isBounded)
      return pointAtEta(condition, lambda, between(from.point.eta, to.point.eta, t));
    const step = multiply({ hi: t, lo: 0 }, add(to.beta, negate(from.beta)));
    const rounded = roundBeta(add(from.beta, step));
    return { ...rounded, eta: etaOn(condition, lambda, unroundedBeta(rounded)) };
  });
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

/** η at β on a curve; at an infinite β its limit, where X times the slope of the factor cancels that of the free part. */
function etaOn(condition: LevelCondition | null, lambda: number, beta: DoubleDouble): number {
  if (condition === null) return 0;
  const { free, factor } = condition;
  const quotient = Number.isFinite(beta.hi)
    ? divide(valueAt(free, beta), valueAt(factor, beta))
    : divide(free.slope, factor.slope);
  return divide(negate(quotient), { hi: lambda, lo: 0 }).hi + 0;
}

/** The point at η on a curve that does not run along η. */
function pointAtEta({ free, factor }: LevelCondition, lambda: number, eta: number): PlanePoint {
  const etaLambda = twoProduct(eta, lambda);
  const constant = add(free.constant, multiply(etaLambda, factor.constant));
  const slope = add(free.slope, multiply(etaLambda, factor.slope));
  return { ...roundBeta(negate(divide(constant, slope))), eta };
}
