import type { Layer } from '../layer.ts';
import { rateLayer } from './rate.ts';

/** Every layer that a map can show, the usual one first. */
export const LAYERS: readonly Layer[] = [rateLayer];
