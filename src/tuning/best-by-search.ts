import type { Method, MethodParameters } from '../methods/method.ts';
import { goldenMinimum } from '../numeric/golden-minimum.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { findBestEta } from './find-best-eta.ts';
import type { BestParameters, ParameterSearch } from './tuning.ts';

/** Ratio between neighbours of the first cover, of what is searched for as a distance from 1. */
const STRIDE = Math.SQRT1_2;
/** Beyond this κ the distances from 1 that decide are lost in double-double numbers. */
const MOST_KAPPA = 1e100;
/** Sections that take two strides to the rounding of the best. */
const SECTIONS = 80;

/**
 * The best constants of a method that states none, found by a search: for every value of the one parameter that is neither given nor η
 * the best learning rate is known. Null where not one parameter from 0 to 1 is left to search, where nothing is stable, or for κ above
 * 1e100.
 */
export function bestBySearch(
  where: string,
  method: Method,
  given: Partial<MethodParameters>,
  spectrum: Spectrum,
): (BestParameters & { readonly searched: ParameterSearch }) | null {
  const hasKappa = Object.hasOwn(method.parameters, 'kappa');
  // Constants that are made from κ are none for κ = 1.
  if (spectrum.kappa > MOST_KAPPA || (hasKappa && spectrum.kappa === 1)) return null;
  const ofSpectrum = hasKappa ? { kappa: spectrum.kappa } : {};
  const held: Partial<MethodParameters> & Readonly<Record<string, unknown>> = { ...ofSpectrum, ...given };
  const [free, ...others] = Object.entries(method.parameters).filter(
    ([name, declared]) => name !== 'eta' && held[name] === undefined && declared.default === undefined,
  );
  if (free === undefined || others.length > 0) return null;
  const [name, { usualRange }] = free;
  if (usualRange[0] !== 0 || usualRange[1] !== 1) return null;
  const spell = (distance: number): object =>
    name === 'beta' ? { beta: 1 - distance, oneMinusBeta: distance } : { [name]: 1 - distance };
  const tried: BestParameters[] = [];
  let values = 0;
  const lossAt = (logDistance: number): number => {
    values++;
    const found = findBestEta(where, method, { ...held, ...spell(Math.exp(logDistance)) }, spectrum);
    if (found === null) return 0;
    tried.push(found);
    return -found.rateGap;
  };
  const stride = -Math.log(STRIDE);
  const count = Math.ceil(Math.log(4 * spectrum.kappa) / stride);
  // The first is left out: a ρ of 0 is no rate to make constants for.
  const distances = Array.from({ length: count + 1 }, (_, i) => -(i + 1) * stride);
  // Only β can be as near to 1 as its distance says.
  const cover = distances.filter((logDistance) => name === 'beta' || 1 - Math.exp(logDistance) < 1);
  const losses = cover.map(lossAt);
  const at = losses.indexOf(Math.min(...losses));
  const [from, to] = [cover[at + 1] ?? cover[at]!, cover[at - 1] ?? 0];
  goldenMinimum(lossAt, from, to, SECTIONS);
  if (tried.length === 0) return null;
  const best = tried.reduce((most, next) => (next.rateGap > most.rateGap ? next : most));
  return { ...best, searched: { parameter: name, values, stride: 1 / STRIDE } };
}
