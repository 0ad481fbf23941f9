import type { SpectrumRecipe } from './map-recipe.ts';
import { EXPLORER_DEFAULT } from './explorer-default.ts';
import type { ExplorerMethod, ExplorerState } from './explorer-state.ts';
import { parameterKey } from './parameter-key.ts';

/** The form of addresses that this version writes, and the newest that it reads. */
export const FRAGMENT_VERSION = 1;

/** One field of an address. */
type Field = readonly [key: string, value: string];

/**
 * The state of the explorer as the part of an address after `#`: its version, then `key=value` for whatever is not as usual.
 *
 * Numbers are the shortest decimals that read back as the same doubles. `readExplorerFragment` reads it.
 */
export function explorerFragment(state: ExplorerState): string {
  const usual = EXPLORER_DEFAULT;
  const { rectangle, start, spectrum } = state;
  const fields: readonly Field[] = [
    ...methodFields('', state.method),
    ...(state.against === null ? [] : methodFields('vs.', state.against)),
    ...(same(spectrum, usual.spectrum) ? [] : spectrumFields(spectrum)),
    ...changed('mode', state.mode, usual.mode),
    ...(same(start, usual.start) ? [] : [['start', numbers(start)] as const]),
    ...changed('run', state.runsOn, usual.runsOn),
    ...changed('steps', state.steps, usual.steps),
    ...changed('step', state.step, state.steps),
    ...changed('epsilon', state.epsilon, usual.epsilon),
    ...changed('layer', state.layer, usual.layer),
    ...(same(state.lines, usual.lines) ? [] : [['lines', state.lines.join(',')] as const]),
    ...(rectangle === null ? [] : [['view', numbers([...rectangle.x, ...rectangle.y])] as const]),
    ...changed('locus', state.locus, usual.locus),
  ];
  return [String(FRAGMENT_VERSION), ...fields.map(([key, value]) => `${key}=${encodeURIComponent(value)}`)]
    .join('&')
    .replaceAll('%2C', ',');
}

function methodFields(prefix: string, { name, parameters }: ExplorerMethod): readonly Field[] {
  const given = Object.entries(parameters).flatMap(
    ([key, value]: [string, number | boolean | undefined]): readonly Field[] =>
      value === undefined ? [] : [[parameterKey(prefix, key), String(value)]],
  );
  return [[prefix === '' ? 'method' : 'vs', name], ...given];
}

function spectrumFields(spectrum: SpectrumRecipe): readonly Field[] {
  if ('mu' in spectrum) {
    const { mu, L } = spectrum;
    if (mu === 1) return [['kappa', String(L)]];
    return [
      ['mu', String(mu)],
      ['L', String(L)],
    ];
  }
  const { eigenvalues, weights, flatThreshold } = spectrum;
  return [
    ['spectrum', numbers(eigenvalues)],
    ...(weights === undefined ? [] : [['weights', numbers(weights)] as const]),
    ...(flatThreshold === undefined ? [] : [['flat', String(flatThreshold)] as const]),
  ];
}

function changed(key: string, value: string | number, usual: string | number): readonly Field[] {
  return Object.is(value, usual) ? [] : [[key, String(value)]];
}

function numbers(values: readonly number[]): string {
  return values.map(String).join(',');
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
