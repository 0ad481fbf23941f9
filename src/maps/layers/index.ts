import type { Layer } from '../layer.ts';
import { bindingLayer } from './binding.ts';
import { dampingRatioLayer } from './damping-ratio.ts';
import { fastestLayer } from './fastest.ts';
import { iterationsFromRestLayer } from './iterations-from-rest.ts';
import { lossFloorLayer } from './loss-floor.ts';
import { noiseLayer } from './noise.ts';
import { overshootLayer } from './overshoot.ts';
import { periodLayer } from './period.ts';
import { rateLayer } from './rate.ts';
import { regimeLayer } from './regime.ts';
import { regionLayer } from './region.ts';
import { speedUpLayer } from './speed-up.ts';
import { transientLayer } from './transient.ts';

/** Every layer that a map can show, the usual one first. */
export const LAYERS: readonly Layer[] = [
  rateLayer,
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
  speedUpLayer,
  fastestLayer,
];
