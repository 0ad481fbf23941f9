import type { CurvatureInterval } from '../../methods/method.ts';
import type { Boundary } from '../../mode/mode.ts';

/** A condition on γ at one curvature, linear in w = 1/η: γ = constant + slope · w where it binds. */
export interface GammaBound {
  /** What binds. */
  readonly kind: Boundary;
  /** The curvature. */
  readonly lambda: number;
  /** γ at w = 0, that is for η → ∞. */
  readonly constant: number;
  /** dγ/dw. */
  readonly slope: number;
}

/** A range of w on which the same conditions bind from below and from above. */
export interface GammaStrip {
  /** Where it begins. */
  readonly from: number;
  /** Where it ends; Infinity for η → 0. */
  readonly to: number;
  /** The smallest γ. */
  readonly lower: GammaBound;
  /** The largest γ. */
  readonly upper: GammaBound;
}

/** γ on a bound. */
export function gammaOn({ constant, slope }: GammaBound, w: number): number {
  return constant + slope * w;
}

/** A w inside a strip. */
export function middleOf({ from, to }: Pick<GammaStrip, 'from' | 'to'>): number {
  if (from === 0) return to === Infinity ? 1 : to / 2;
  return to === Infinity ? 2 * from : Math.sqrt(from) * Math.sqrt(to);
}

/**
 * The set {rate ≤ r} of the (η, γ) plane at fixed β, in strips of w = 1/η. With X = ηλ, ρ ≤ r is p(r) ≥ 0, p(−r) ≥ 0 and
 * D ≤ r² with
 *
 * p(r) = (1 − r)(β − r) + X(r − γ(1 − r)), p(−r) = (1 + r)(β + r) − X(r + γ(1 + r)), D = β − γX:
 *
 * bounds of γ that are linear in 1/X, so that the set is a convex polygon in (w, γ). Source: `jury1964`.
 */
export function etaGammaLevel(
  { beta, oneMinusBeta }: { readonly beta: number; readonly oneMinusBeta: number },
  { mu, L }: CurvatureInterval,
  rate: number,
): readonly GammaStrip[] {
  const ends = [...new Set([mu, L])];
  // β − r² and β − r from β or from 1 − β, whichever is given with more digits.
  const isSmall = Math.abs(beta) < 0.5;
  const belowSquare = isSmall ? beta - rate * rate : (1 - rate) * (1 + rate) - oneMinusBeta;
  const belowRate = isSmall ? beta - rate : 1 - rate - oneMinusBeta;
  const lowers = ends.map((lambda) => boundOf('neimark-sacker', lambda, 0, belowSquare));
  const uppers = ends.map((lambda) => boundOf('flip', lambda, -rate / (1 + rate), beta + rate));
  const folds = ends.map((lambda) => boundOf('fold', lambda, rate / (1 - rate), belowRate));
  if (rate < 1) uppers.push(...folds);
  if (rate > 1) lowers.push(...folds);
  const breaks = crossingsOf([...lowers, ...uppers]);
  return [...breaks, Infinity].flatMap((to, i) => {
    const from = breaks[i - 1] ?? 0;
    const w = middleOf({ from, to });
    const lower = lowers.reduce((best, bound) => (gammaOn(bound, w) > gammaOn(best, w) ? bound : best));
    const upper = uppers.reduce((best, bound) => (gammaOn(bound, w) < gammaOn(best, w) ? bound : best));
    return gammaOn(lower, w) <= gammaOn(upper, w) ? [{ from, to, lower, upper }] : [];
  });
}

function boundOf(kind: Boundary, lambda: number, constant: number, slope: number): GammaBound {
  return { kind, lambda, constant, slope: slope / lambda };
}

/** The w > 0 at which two bounds cross, ascending. */
function crossingsOf(bounds: readonly GammaBound[]): readonly number[] {
  const crossings = bounds.flatMap((a, i) =>
    bounds.slice(i + 1).map((b) => (b.constant - a.constant) / (a.slope - b.slope)),
  );
  return [...new Set(crossings)].filter((w) => w > 0 && w < Infinity).sort((a, b) => a - b);
}
