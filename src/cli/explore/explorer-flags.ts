import { EXPLORER_DEFAULT } from '../../io/explorer-default.ts';
import { checkExplorerState } from '../../io/check-explorer-state.ts';
import type { ExplorerState } from '../../io/explorer-state.ts';
import type { SpectrumRecipe } from '../../io/map-recipe.ts';
import type { MethodParameters } from '../../methods/method.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { fromInterval } from '../../spectrum/from-interval.ts';
import { hasParameters, methodOf, parametersOf, type MethodFlags } from '../method-options.ts';
import { spectrumIsGiven, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { isSecondOrder } from '../../methods/any-method.ts';
import { higherOrderParameters } from '../higher-order-parameters.ts';
import { tunedParameters } from '../tuned-parameters.ts';

/** The flags that make a state. */
export interface ExplorerFlags extends MethodFlags, SpectrumFlags {
  readonly layer?: string;
  readonly epsilon?: number;
}

/** The state that flags describe: of what is not said the usual, and the best parameters where there are none. */
export async function explorerStateOf(flags: ExplorerFlags): Promise<ExplorerState> {
  const usual = EXPLORER_DEFAULT;
  const { mu, L } = { mu: 1, L: 100, ...usual.spectrum };
  const spectrum = spectrumIsGiven(flags) ? await spectrumOfFlags(flags) : fromInterval(mu, L);
  const method = methodOf(flags);
  const parameters = isSecondOrder(method)
    ? hasParameters(flags)
      ? parametersOf(flags)
      : await tunedParameters(method, spectrum)
    : await higherOrderParameters(method, flags, spectrum);
  const { layer = usual.layer, epsilon = usual.epsilon } = flags;
  const state = {
    ...usual,
    method: { name: method.name, parameters: plain(parameters) },
    spectrum: recipeOf(spectrum),
    layer,
    epsilon,
  };
  return checkExplorerState('explore', state);
}

/** Momentum once: as 1 − β where that is known. */
function plain(parameters: MethodParameters): MethodParameters {
  return parameters.oneMinusBeta === undefined ? parameters : { ...parameters, beta: undefined };
}

function recipeOf({ kind, mu, L, eigenvalues, weights, flatThreshold }: Spectrum): SpectrumRecipe {
  if (kind === 'interval') return { mu, L };
  return { eigenvalues, ...(weights === undefined ? {} : { weights }), flatThreshold };
}
