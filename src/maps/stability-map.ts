import type { Badge } from '../certificates/badge-of.ts';
import type { LookAheadLine } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import type { PlanePoint, Region } from '../stability/region.ts';
import type { Tuning } from '../tuning/tuning.ts';

/** The parameters on which one end of the curvature interval is critically damped: a curve between regimes. */
export interface RegimeCurve {
  /** The curvature that is critically damped: μ or L. */
  readonly lambda: number;
  /** The point at t ∈ [0, 1] along the curve. */
  at(t: number): PlanePoint;
}

/** What is known of a method's (β, η) plane over [μ, L]: exact geometry, no picture. */
export interface StabilityMap {
  /** The method's name. */
  readonly method: string;
  /** The method's name in a sentence. */
  readonly title: string;
  /** γ as a function of β on this plane. */
  readonly lookAhead: LookAheadLine;
  /** The curvature interval. */
  readonly spectrum: Spectrum;
  /** Where the method is stable. */
  readonly region: Region;
  /** {rate ≤ r} for falling r, each inside the one before. */
  readonly levels: readonly Region[];
  /** The best η for each β, β ascending. */
  readonly ridge: readonly PlanePoint[];
  /** Critical damping at μ and at L. */
  readonly curves: readonly RegimeCurve[];
  /** The best parameters of all. */
  readonly optimum: Tuning;
  /** Whether these are safe beyond quadratics; null at a saddle. */
  readonly badge: Badge | null;
  /** The caller's parameters, where given. */
  readonly given: Analysis | null;
  /** The method at any point of the plane, on the two ends of the interval. */
  at(point: PlanePoint): Analysis;
}
