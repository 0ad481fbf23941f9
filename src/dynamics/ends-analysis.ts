import type { MethodParameters } from '../methods/method.ts';
import type { LocalProducts } from '../objectives/products-at.ts';
import type { ExtremeEigenvalues } from '../spectrum/extremes.ts';
import type { SpectralDensity } from '../spectrum/spectral-density.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import type { StationaryByProducts } from './find-stationary-by-products.ts';

/** A method at a stationary point of an objective of many coordinates, as far as products with its Hessian tell. */
export interface EndsAnalysis {
  /** Name of the objective. */
  readonly objective: string;
  /** Name of the method. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
  /** The stationary point, and how it was reached. */
  readonly stationary: StationaryByProducts;
  /** f there. */
  readonly value: number;
  /** From what the products are. */
  readonly source: LocalProducts['source'];
  /** The smallest and the largest curvature, with their residuals and bounds. */
  readonly extremes: ExtremeEigenvalues;
  /** How the curvatures are spread. */
  readonly density: SpectralDensity;
  /**
   * What the point is, as far as the residuals prove it: `'saddle'` and `'maximum'` where a curvature is certainly negative, `'minimum'` where the
   * smallest that was found is positive and has converged; `'undecided'` else.
   */
  readonly kind: 'minimum' | 'saddle' | 'maximum' | 'undecided';
  /**
   * Whether `spectrum` is an interval that holds all curvatures (but for one chance in a million where an end has not converged). Else it has the
   * two ends that were found: all curvatures reach at least so far, and the rate is no better than that of `analysis`.
   */
  readonly holdsAll: boolean;
  /** The curvatures that are analysed. */
  readonly spectrum: Spectrum;
  /** The modes of the method at both ends, and its rate; null where both are flat. */
  readonly analysis: Analysis | HigherOrderAnalysis | null;
}
