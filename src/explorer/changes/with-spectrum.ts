import type { ExplorerState } from '../../io/explorer-state.ts';
import type { SpectrumRecipe } from '../../io/map-recipe.ts';

/** The state on other curvatures; the mode that is followed keeps its place, as far as there is one. */
export function withSpectrum(state: ExplorerState, spectrum: SpectrumRecipe): ExplorerState {
  const count = 'mu' in spectrum ? 2 : spectrum.eigenvalues.length;
  return { ...state, spectrum, mode: Math.min(state.mode, count - 1), rectangle: null };
}

/** The state with one end of its curvature interval moved; a list of eigenvalues has the followed one moved. */
export function withEnd(state: ExplorerState, end: 'mu' | 'L', value: number): ExplorerState {
  const { spectrum } = state;
  if ('mu' in spectrum) return { ...state, spectrum: { ...spectrum, [end]: value } };
  return state;
}

/** The state with the eigenvalue that is followed moved, between its neighbours. */
export function withEigenvalue(state: ExplorerState, value: number): ExplorerState {
  const { spectrum, mode } = state;
  if ('mu' in spectrum) return withEnd(state, mode === 0 ? 'mu' : 'L', value);
  const sorted = [...spectrum.eigenvalues.keys()].sort((a, b) => spectrum.eigenvalues[a]! - spectrum.eigenvalues[b]!);
  const [before, after] = [sorted[mode - 1], sorted[mode + 1]];
  const least = before === undefined ? -Infinity : spectrum.eigenvalues[before]!;
  const most = after === undefined ? Infinity : spectrum.eigenvalues[after]!;
  const moved = Math.min(Math.max(value, least), most);
  return {
    ...state,
    spectrum: { ...spectrum, eigenvalues: spectrum.eigenvalues.map((old, i) => (i === sorted[mode] ? moved : old)) },
  };
}
