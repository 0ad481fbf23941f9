import type { Boundary } from '../mode/mode.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/** A point of the (β, η) plane. */
export interface PlanePoint {
  readonly beta: number;
  readonly eta: number;
}

/** One named piece of a region's boundary, in closed form. */
export interface RegionEdge {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
  /** The bifurcation on this edge at rate 1; at another rate r the root that reaches modulus r: +r, −r, or a complex pair. */
  readonly kind: Boundary;
  /** The curvature that binds on this edge: μ or L. */
  readonly lambda: number;
  /** The point at t ∈ [0, 1] along the edge, on the exact curve. */
  at(t: number): PlanePoint;
}

/** A set {rate ≤ r} of the (β, η) plane: closed polygon of vertices, joined by named edges (straight or arcs). */
export interface Region {
  readonly method: string;
  readonly spectrum: Spectrum;
  /** The r of {rate ≤ r}; 1 for the stability region. */
  readonly rate: number;
  /** Counter-clockwise; empty where the set is empty. */
  readonly vertices: readonly PlanePoint[];
  /** `edges[i]` goes from `vertices[i]` to the next vertex. */
  readonly edges: readonly RegionEdge[];
}
