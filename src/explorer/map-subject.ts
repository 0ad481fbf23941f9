import type { ExplorerRectangle, ExplorerState } from '../io/explorer-state.ts';
import { EXPLORER_DEFAULT } from '../io/explorer-default.ts';
import { methodNamed, type Model } from './model.ts';
import { movedTo } from './momentum.ts';
import { usualRectangle } from './usual-rectangle.ts';

/** The rectangle that a model's map shows. */
export function rectangleOf({ state, subject, spectrum }: Model): ExplorerRectangle {
  return state.rectangle ?? usualRectangle(subject.method, subject.parameters, spectrum);
}

/** A state with the same map, and whatever the map does not depend on as usual: a point that moves leaves the map as it is. */
export function mapSubject({
  method: { name, parameters: given },
  spectrum,
  layer,
  lines,
  rectangle,
  epsilon,
}: ExplorerState): ExplorerState {
  const parameters = movedTo(methodNamed(name), given, { beta: 0.5, eta: 1 });
  return { ...EXPLORER_DEFAULT, method: { name, parameters }, spectrum, layer, lines, rectangle, epsilon };
}
