import { badgeOfAnalysis } from '../certificates/badge-of-analysis.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import { criticalCurves } from '../stability/critical-curves.ts';
import { lookAheadOf } from '../stability/look-ahead-of.ts';
import type { PlanePoint } from '../stability/region.ts';
import { stabilityRegion } from '../stability/stability-region.ts';
import { sublevelSet } from '../stability/sublevel-set.ts';
import { bestEtaFor } from '../tuning/best-eta-for.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { endsOf } from './ends-of.ts';
import { levelRates } from './level-rates.ts';
import type { StabilityMap } from './stability-map.ts';

/** Points of the ridge in each of its three series. */
const RIDGE_POINTS = 32;

/**
 * The (β, η) plane of a method over [μ, L]: stability region, level sets, ridge, regime boundaries and optimum, as geometry.
 *
 * The level sets are those of at most N iterations per decimal digit, $\lbrace -\ln\rho \ge \ln(10) / N \rbrace$, where N is
 * 1.25, 2, 4, 10 and 30 times what the optimum takes (or times 1, if it takes less), rounded up to a round number.
 *
 * @param method - A method with a (β, η) plane: momentum that determines the look-ahead.
 * @param spectrum - Only its μ and L matter, in units of λ.
 * @param given - Parameters to be marked on the map, if any.
 * @returns The map. Regions, curves and optimum are exact; the ridge is a polygon through exact points.
 * @throws TypeError if the method has no momentum, or a look-ahead that is a parameter of its own.
 * @throws RangeError if no eigenvalue is above the flat threshold, if L is infinite, or if a given parameter is
 * out of its range.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, stabilityMapOf } from 'heavyball';
 * const map = stabilityMapOf(heavyBall, fromKappa(100), { beta: 0.9, eta: 0.01 });
 * map.region.vertices.length; // => 3
 * map.given?.rate; // => 0.948683
 * ```
 */
export function stabilityMapOf(method: Method, spectrum: Spectrum, given?: MethodParameters): StabilityMap {
  const lookAhead = lookAheadOf('stabilityMapOf', method);
  const optimum = optimalTuning(method, spectrum);
  const at = (point: PlanePoint): StabilityMap['given'] & object => analyze(method, point, endsOf(spectrum));
  return {
    method: method.name,
    title: method.title,
    lookAhead,
    spectrum,
    region: stabilityRegion(method, spectrum),
    levels: levelRates(optimum.rateDecay).map((rate) => sublevelSet(method, spectrum, rate)),
    ridge: bestEtas(method, spectrum, optimum.parameters.oneMinusBeta ?? NaN),
    curves: [spectrum.L, spectrum.mu].flatMap((lambda) =>
      criticalCurves(method, lambda).filter(({ kind }) => kind !== 'one-step'),
    ),
    optimum,
    badge: badgeOfAnalysis(optimum.attained, method),
    given: given === undefined ? null : analyze(method, given, endsOf(spectrum)),
    at,
  };
}

/** The best η for momenta from −1 to the optimal one, evenly in β and in the logarithm of 1 − β, and on towards 1. */
function bestEtas(method: Method, spectrum: Spectrum, optimalComplement: number): readonly PlanePoint[] {
  const parts = Array.from({ length: RIDGE_POINTS }, (_, i) => (i + 1) / RIDGE_POINTS);
  // Ends on the optimum itself, however small: 2 − (2 − x) would lose it.
  const even = parts.map((part) => 2 * (1 - part) + optimalComplement * part);
  const geometric = parts.map((part) => 2 * (optimalComplement / 2) ** part);
  const above = parts.map((part) => optimalComplement * 1e-3 ** part);
  const complements = [...new Set([...even, ...geometric, ...above])].sort((a, b) => b - a);
  return complements.map((oneMinusBeta) => {
    const { parameters } = bestEtaFor(method, { oneMinusBeta }, spectrum);
    return { beta: 1 - oneMinusBeta, oneMinusBeta, eta: parameters.eta };
  });
}
