import type { AnyMethod } from '../methods/any-method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { GridMap } from './grid-map.ts';
import { layerMap } from './layer-map.ts';
import type { MapOptions, MapRectangle } from './plan-map.ts';

/**
 * The worst spectral radius ρ over the spectrum, over a rectangle of a plane: `layerMap('rate', …)`.
 *
 * @remarks In plain doubles, which is the default precision, and with $M = \max(1, \rho, |\beta|, \eta\lambda)$: within $10^{-7}M$ of the
 * exact value, and within $16 \cdot 2^{-53}(1 + \delta^{-1/2})M$ at a relative distance δ of ηλ from critical damping (with a
 * free γ also of β(1 + γ) from γ). Where |β| ≤ 1 and heavy ball or Nesterov's method is stable, so without M.
 * @param method - The method.
 * @param spectrum - The curvatures; only μ and L matter, in units of λ.
 * @param axes - The rectangle.
 * @param options - The plane (default (β, η)), parameters held fixed, precision.
 * @returns The map.
 * @throws RangeError or TypeError where `layerMap` does.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, rateMap } from 'heavyball';
 * const axes = { x: { from: 0.8, to: 1, count: 2 }, y: { from: 0, to: 0.04, count: 2 } };
 * const { x, y, values } = rateMap(heavyBall, fromKappa(100), axes);
 * [x[0], y[0], values[0]]; // => [ 0.85, 0.01, 0.921954 ]
 * ```
 */
export function rateMap(method: AnyMethod, spectrum: Spectrum, axes: MapRectangle, options: MapOptions = {}): GridMap {
  return layerMap('rate', method, spectrum, axes, options);
}
