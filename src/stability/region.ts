import type { Boundary } from '../mode/mode.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/**
 * A point of the (β, η) plane, usable as parameters as it stands.
 */
export interface PlanePoint {
  /** Momentum β, dimensionless. ±Infinity at the far end of an unbounded region. */
  readonly beta: number;
  /** $1 - \beta$ with all its digits; given for $\tfrac12 < \beta < 2$, where `beta` alone would lose them. */
  readonly oneMinusBeta?: number;
  /** Learning rate η ≥ 0, in units of 1/λ. */
  readonly eta: number;
}

/**
 * What holds on an edge: the bifurcation at rate 1 (at another rate r, the root that reaches modulus r: +r, −r, or a
 * complex pair), or `'zero-step'`, the end η = 0 of the learning rates that bounds a region of rate above 1.
 */
export type EdgeKind = Boundary | 'zero-step';

/** One named piece of a region's boundary, in closed form. */
export interface RegionEdge {
  /** Where the edge starts: a vertex. */
  readonly from: PlanePoint;
  /** Where it ends: a vertex. */
  readonly to: PlanePoint;
  /** Which condition binds here. */
  readonly kind: EdgeKind;
  /** The curvature that binds here: μ or L (μ where all do). */
  readonly lambda: number;
  /**
   * The point at $t \in [0, 1]$ along the edge: on the exact curve to rounding; `from` and `to` themselves at the ends.
   * Straight edges run linearly in t; arcs of hyperbolas geometrically, so that equal steps of t draw them well; arcs to
   * infinity linearly in η.
   *
   * @throws RangeError if t is outside [0, 1].
   */
  at(t: number): PlanePoint;
}

/** A connected piece of a region: a closed ring, counter-clockwise. A single point has one vertex and no edge. */
export interface RegionComponent {
  /** The corners, β to the right and η upwards. */
  readonly vertices: readonly PlanePoint[];
  /** `edges[i]` goes from `vertices[i]` to the next vertex, the last one back to the first. */
  readonly edges: readonly RegionEdge[];
}

/**
 * A set $\lbrace (\beta, \eta) : \text{rate} \le r,\ \eta \ge 0 \rbrace$ over the curvatures [μ, L], as exact geometry.
 *
 * Heavy ball gives one triangle (a polygon for r > 1). Nesterov's sets are bounded by arcs, may be two pieces, one
 * of them with negative momentum, and are unbounded in β when μ = L. Gradient descent gives an interval at β = 0: two
 * vertices, and at each an edge of length zero that names its bifurcation.
 */
export interface Region {
  /** The method's name. */
  readonly method: string;
  /** The spectrum; only its μ and L matter. */
  readonly spectrum: Spectrum;
  /** The r of {rate ≤ r}; 1 for the stability region (with its boundary). */
  readonly rate: number;
  /** The connected pieces from left to right; empty where the set is empty. */
  readonly components: readonly RegionComponent[];
  /** The vertices of all components, in order. */
  readonly vertices: readonly PlanePoint[];
  /** The edges of all components, in order. */
  readonly edges: readonly RegionEdge[];
}
