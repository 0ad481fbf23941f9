import type { ExplorerMethod, ExplorerRectangle, ExplorerState } from '../io/explorer-state.ts';
import { EXPLORER_DEFAULT } from '../io/explorer-default.ts';
import { methodNamed, type Model } from './model.ts';
import { movedTo } from './momentum.ts';
import { usualRectangle } from './usual-rectangle.ts';

/** The rectangle that a model's map shows. */
export function rectangleOf({ state }: Model): ExplorerRectangle {
  return state.rectangle ?? usualRectangle(state);
}

/** A state with the same map, and whatever the map does not depend on as usual: a point that moves leaves the map as it is. */
export function mapSubject(state: ExplorerState): ExplorerState {
  const { method, against, spectrum, layer, lines, rectangle, epsilon } = state;
  return {
    ...EXPLORER_DEFAULT,
    method: anywhere(method),
    against: against && anywhere(against),
    ...{ spectrum, layer, lines, rectangle, epsilon },
  };
}

/** A method somewhere on the map. */
function anywhere({ name, parameters }: ExplorerMethod): ExplorerMethod {
  return { name, parameters: movedTo(methodNamed(name), parameters, { beta: 0.5, eta: 1 }) };
}
