import { roundedBeta } from '../methods/check-parameters.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { Boundary } from '../mode/mode.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCurvature } from './check-curvature.ts';
import { conditionSlopes, CONDITIONS } from './condition-slopes.ts';

/** Where stability would be lost (or, from outside, gained) as one parameter changes alone. */
export interface StabilityLimit {
  /** The value of the parameter there. */
  readonly value: number;
  /** How far it is, accurate however near: the relative change (limit − η)/η of η, or the change limit − β of β. */
  readonly change: number;
  /** The curvature that binds: μ or L. */
  readonly lambda: number;
  /** The bifurcation there. */
  readonly kind: Boundary;
}

/** The open interval of one parameter that is stable, the others held. */
export interface StabilityRange {
  /** Its lower end: `change` is negative while stable. Null where it has none. */
  readonly lower: StabilityLimit | null;
  /** Its upper end: `change` is positive while stable. Null where it has none. */
  readonly upper: StabilityLimit | null;
  /** The nearer of the two: by ratio for η, by difference for β. Null where there are none. */
  readonly nearest: StabilityLimit | null;
}

/** How far given parameters are from the boundary of stability over [μ, L]. */
export interface StabilityMargin {
  /** The method's name. */
  readonly method: string;
  /** The parameters asked about. */
  readonly parameters: MethodParameters;
  /** The spectrum asked about. */
  readonly spectrum: Spectrum;
  /** Whether all curvatures in [μ, L] are stable at these parameters. */
  readonly isStable: boolean;
  /** The stable η at this β; null when there are none. */
  readonly eta: StabilityRange | null;
  /**
   * The stable β at this η (γ follows β where the method says so); null when there are none, or no β at all, or where the
   * conditions are not linear in it (triple momentum).
   */
  readonly beta: StabilityRange | null;
}

/** A stability condition g > 0 at one curvature, with its value and its derivatives. */
interface Condition {
  readonly lambda: number;
  readonly kind: Boundary;
  readonly value: number;
  /** η ∂g/∂η. */
  readonly etaSlope: number;
  /** ∂g/∂β; null where g is not affine in β, or the method has none. */
  readonly betaSlope: number | null;
}

/**
 * How far given parameters are from instability over [μ, L]: in η, in β, at which curvature and through which bifurcation.
 *
 * A curvature is stable exactly when $p(1) > 0$ (else fold), $p(-1) > 0$ (flip) and $D < 1$ (Neimark–Sacker). Each is
 * linear in η and (but for triple momentum) in β, so the distance to each is its value over its slope, exact to rounding however small: the heavy
 * ball's optimum is unstable for a relative change $1/\kappa$ of η.
 *
 * @remarks From unstable parameters the limits tell what would help: a violated limit has the other sign of `change`.
 * Flat and negative eigenvalues are left out. Source: `jury1964`.
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters: any finite β (or 1 − β), η > 0.
 * @param spectrum - Its μ and L count, in units of λ.
 * @returns The margins.
 * @throws RangeError if the spectrum has no positive eigenvalue, or its L is not finite.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { fromInterval, heavyBall, stabilityMargin } from 'heavyball';
 * const { eta, beta } = stabilityMargin(heavyBall, { beta: 0.5, eta: 0.02 }, fromInterval(1, 100));
 * eta?.upper; // => { value: 0.03, change: 0.5, lambda: 100, kind: 'flip' }
 * beta?.nearest; // => { value: 1, change: 0.5, lambda: 1, kind: 'neimark-sacker' }
 * ```
 */
export function stabilityMargin<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  spectrum: Spectrum,
): StabilityMargin {
  checkCurvature('stabilityMargin', spectrum);
  const conditions = [spectrum.mu, spectrum.L].flatMap((lambda) => conditionsAt(method, parameters, lambda));
  const momentum = roundedBeta(parameters);
  const isLinearInBeta = conditions.every(({ betaSlope }) => betaSlope !== null);
  return {
    method: method.name,
    parameters,
    spectrum,
    isStable: conditions.every(({ value }) => value > 0),
    eta: rangeOf(
      conditions.map((condition) => ({ ...condition, slope: condition.etaSlope })),
      (change) => parameters.eta * (1 + change),
      (limit) => Math.abs(Math.log1p(Math.max(limit.change, -1))),
    ),
    beta: isLinearInBeta
      ? rangeOf(
          conditions.map((condition) => ({ ...condition, slope: condition.betaSlope ?? 0 })),
          (change) => momentum + change,
          (limit) => Math.abs(limit.change),
        )
      : null,
  };
}

function conditionsAt(method: Method, parameters: MethodParameters, lambda: number): readonly Condition[] {
  const polynomial = method.polynomial(parameters, lambda);
  const { eta, beta } = conditionSlopes(method, parameters, lambda, polynomial);
  return CONDITIONS.map(([kind, name]) => ({
    lambda,
    kind,
    value: polynomial[name].hi,
    etaSlope: eta[name],
    betaSlope: beta?.[name] ?? null,
  }));
}

/** The interval of changes in which all conditions value + slope · change > 0 hold; null when it is empty. */
function rangeOf(
  conditions: readonly (Condition & { readonly slope: number })[],
  valueAt: (change: number) => number,
  distance: (limit: StabilityLimit) => number,
): StabilityRange | null {
  let lower: StabilityLimit | null = null;
  let upper: StabilityLimit | null = null;
  for (const { lambda, kind, value, slope } of conditions) {
    if (slope === 0) {
      if (value <= 0) return null;
      continue;
    }
    const change = -value / slope;
    const limit = { value: valueAt(change), change, lambda, kind };
    if (slope > 0 && (lower === null || change > lower.change)) lower = limit;
    if (slope < 0 && (upper === null || change < upper.change)) upper = limit;
  }
  if (lower === null || upper === null) return { lower, upper, nearest: null };
  if (lower.change >= upper.change) return null;
  return { lower, upper, nearest: distance(lower) < distance(upper) ? lower : upper };
}
