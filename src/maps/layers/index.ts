import type { Layer } from '../layer.ts';
import { bindingLayer } from './binding.ts';
import { dampingRatioLayer } from './damping-ratio.ts';
import { decayLayer } from './decay.ts';
import { fastestLayer } from './fastest.ts';
import { iterationsFromRestLayer } from './iterations-from-rest.ts';
import { iterationsLayer } from './iterations.ts';
import { lossFloorLayer } from './loss-floor.ts';
import { noiseLayer } from './noise.ts';
import { outcomeLayer } from './outcome.ts';
import { overshootLayer } from './overshoot.ts';
import { periodLayer } from './period.ts';
import { rateLayer } from './rate.ts';
import { regimeLayer } from './regime.ts';
import { regionLayer } from './region.ts';
import { simulatedLayer } from './simulated.ts';
import { speedUpLayer } from './speed-up.ts';
import { transientLayer } from './transient.ts';
import { verdictLayer } from './verdict.ts';
import { worstCaseLayer } from './worst-case.ts';

/**
 * Every layer that a map can show, the usual one first; each says in words what its values mean, in which unit, and where they
 * are defined.
 *
 * @example
 * ```ts
 * import { LAYERS } from 'heavyball';
 * const layer = LAYERS.find(({ name }) => name === 'period');
 * layer?.unit; // => 'iterations per oscillation'
 * ```
 */
export const LAYERS: readonly Layer[] = [
  rateLayer,
  decayLayer,
  iterationsLayer,
  iterationsFromRestLayer,
  regimeLayer,
  bindingLayer,
  regionLayer,
  dampingRatioLayer,
  periodLayer,
  transientLayer,
  overshootLayer,
  noiseLayer,
  lossFloorLayer,
  verdictLayer,
  simulatedLayer,
  worstCaseLayer,
  outcomeLayer,
  speedUpLayer,
  fastestLayer,
];
