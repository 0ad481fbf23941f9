import type { ExplorerRectangle, ExplorerState } from '../io/explorer-state.ts';
import { explorerSpectrum } from '../io/read-explorer-spectrum.ts';
import { acrossOf, mappedMethod } from '../io/explorer-methods.ts';
import { edgeAt } from './edge-at.ts';
import { methodNamed } from './model.ts';
import { isOnOnePlane } from './momentum.ts';

/** How far the map reaches beyond the last stable learning rate. */
const BEYOND = 1.1;
/** Where it begins when a method without momentum is to be seen: else its line would be the left edge. */
const LEFT = -0.1;
/** The momenta whose last stable learning rates are looked at. */
const MOMENTA = [0, 0.5, 0.9];

/** The part of the plane that shows the stable learning rates of momenta from 0 to 1, of both methods of a comparison. */
export function usualRectangle({ method, against, spectrum: recipe }: ExplorerState): ExplorerRectangle {
  const spectrum = explorerSpectrum(recipe);
  const isSeen = against !== null && isOnOnePlane(methodNamed(method.name), methodNamed(against.name));
  const seen = [method, ...(isSeen ? [against] : [])];
  const limits = seen.flatMap((one) =>
    MOMENTA.map((beta) => edgeAt(mappedMethod(methodNamed(one.name)), one.parameters, beta, spectrum)),
  );
  const isOnLine = seen.some(({ name }) => acrossOf(methodNamed(name)) === null);
  const top = Math.max(...limits.filter((eta) => Number.isFinite(eta)), 1 / spectrum.L);
  // Two digits are enough for the edge of a picture.
  return { x: [isOnLine ? LEFT : 0, 1], y: [0, Number((BEYOND * top).toPrecision(2))] };
}
