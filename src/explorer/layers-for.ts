import type { ExplorerState } from '../io/explorer-state.ts';
import { isInputError } from '../numeric/input-error.ts';
import { LAYERS } from '../maps/layers/index.ts';
import type { Layer } from '../maps/layer.ts';
import { mapPlanOf } from './jobs/map-picture.ts';

/** The layers that the map of a state can show: some need more than a method and a spectrum. */
export function layersFor(state: ExplorerState): readonly Layer[] {
  return LAYERS.filter(({ name }) => {
    try {
      mapPlanOf({ ...state, layer: name }, 2);
      return true;
    } catch (error) {
      if (isInputError(error)) return false;
      throw error;
    }
  });
}
