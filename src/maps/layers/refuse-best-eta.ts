import type { LayerContext } from '../layer.ts';

/** Why a layer that compares the ends of the spectrum has nothing to say where the learning rate is the best one; null elsewhere. */
export function refuseBestEta({ plane }: LayerContext): string | null {
  return plane.name === 'kappa-beta'
    ? 'plane must be one on which η is free for this layer, as the best η makes both ends of the spectrum equally slow, got kappa-beta'
    : null;
}
