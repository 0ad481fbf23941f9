import type { ExplorerMethod, ExplorerState } from '../../io/explorer-state.ts';
import { EXPLORER_DEFAULT } from '../../io/explorer-default.ts';
import { acrossOf } from '../../io/explorer-methods.ts';
import { checkExplorerMethod } from '../../io/read-explorer-method.ts';
import { isInputError } from '../../numeric/input-error.ts';
import { explorerSpectrum } from '../../io/read-explorer-spectrum.ts';
import type { AnyMethod } from '../../methods/any-method.ts';
import type { MethodParameters } from '../../methods/method.ts';
import { usualValue } from '../../methods/usual-value.ts';
import { layersFor } from '../layers-for.ts';
import { methodNamed } from '../model.ts';
import { movedTo, withEta } from '../momentum.ts';

/**
 * A method with the parameters of another as far as it takes them, at the same place of the map where it has one there, and else its
 * defaults or the middle of what is usual; a list begins at the lower end of that.
 */
export function methodLike(name: string, { name: from, parameters }: ExplorerMethod, kappa: number): ExplorerMethod {
  const [method, old] = [methodNamed(name), methodNamed(from)];
  const given: Readonly<Record<string, unknown>> = { kappa, ...parameters };
  const own = Object.entries(method.parameters).flatMap(([key, declared]) => {
    if (key === 'beta' || key === 'eta') return [];
    return [[key, given[key] ?? declared.default ?? usualValue(declared)] as const];
  });
  const { eta } = parameters;
  const held = { ...Object.fromEntries(own), eta };
  const there = movedTo(method, held, withEta(old, parameters, eta));
  if (takes(method, there)) return { name, parameters: there };
  const middle = method.parameters[acrossOf(method) ?? ''];
  const usual = middle === undefined ? NaN : usualValue(middle);
  return { name, parameters: movedTo(method, held, { beta: [usual].flat().at(-1) ?? NaN, eta }) };
}

function takes(method: AnyMethod, parameters: MethodParameters): boolean {
  try {
    checkExplorerMethod(method, parameters);
    return true;
  } catch (error) {
    if (isInputError(error)) return false;
    throw error;
  }
}

/** The state with another method, its map where that suggests it, of a layer that it has. */
export function withMethod(state: ExplorerState, name: string): ExplorerState {
  const { kappa } = explorerSpectrum(state.spectrum);
  const changed: ExplorerState = { ...state, method: methodLike(name, state.method, kappa), rectangle: null };
  const isThere = layersFor(changed).some((layer) => layer.name === changed.layer);
  return isThere ? changed : { ...changed, layer: EXPLORER_DEFAULT.layer };
}

/** The state compared with another method, or with none. */
export function withAgainst(state: ExplorerState, name: string | null): ExplorerState {
  if (name === null) return { ...state, against: null };
  return { ...state, against: methodLike(name, state.method, explorerSpectrum(state.spectrum).kappa) };
}
