import type { CurveFamily } from './plane-geometry.ts';

const RATE: readonly CurveFamily[] = ['levels', 'ridge', 'optimum', 'boundary'];
const REGIMES: readonly CurveFamily[] = ['critical', 'optimum', 'boundary'];
const TRACED: readonly CurveFamily[] = ['contours', 'optimum', 'boundary'];
const NOISE: readonly CurveFamily[] = ['contours', 'frontier', 'optimum', 'boundary'];
const BOUNDARY: readonly CurveFamily[] = ['boundary'];

/** What a reader of a layer wants to see over it. Lines of constant η/(1 − β) or friction only when they ask. */
const FAMILIES: Readonly<Record<string, readonly CurveFamily[]>> = {
  rate: RATE,
  decay: RATE,
  iterations: RATE,
  'iterations-from-rest': TRACED,
  regime: REGIMES,
  region: REGIMES,
  binding: ['critical', 'ridge', 'optimum', 'boundary'],
  'damping-ratio': ['contours', 'critical', 'boundary'],
  period: ['contours', 'critical', 'boundary'],
  transient: TRACED,
  overshoot: TRACED,
  noise: NOISE,
  'loss-floor': NOISE,
  'speed-up': ['contours', 'boundary'],
  // A boundary would be that of one method among several.
  fastest: [],
};

/** The families of curves over a layer; the boundary of stability over one that has none of its own. */
export function defaultFamilies(layer: string): readonly CurveFamily[] {
  return FAMILIES[layer] ?? BOUNDARY;
}
