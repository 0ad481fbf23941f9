import type { ExplorerState } from '../../io/explorer-state.ts';
import { explorerSpectrum } from '../../io/read-explorer-spectrum.ts';
import { withEnd, withSpectrum } from './with-spectrum.ts';

/** The state on an interval of curvatures with one end given: the other is as it is, of a list that of its interval. */
export function withInterval(
  state: ExplorerState,
  given: { readonly mu: number } | { readonly L: number },
): ExplorerState {
  if ('mu' in state.spectrum) return 'mu' in given ? withEnd(state, 'mu', given.mu) : withEnd(state, 'L', given.L);
  const { mu, L } = explorerSpectrum(state.spectrum);
  return withSpectrum(state, { mu, L, ...given });
}

/** The state on an interval of curvatures that begins where its own begin, with a condition number. */
export function withKappa(state: ExplorerState, kappa: number): ExplorerState {
  const { mu } = explorerSpectrum(state.spectrum);
  return withSpectrum(state, { mu, L: mu * kappa });
}
