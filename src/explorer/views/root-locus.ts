import type { Locus } from '../../io/explorer-state.ts';
import { logarithmic } from './spread.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { Complex } from '../../numeric/complex.ts';
import { movedTo } from '../momentum.ts';
import type { Model, Subject } from '../model.ts';

/** Points along a locus. */
const POINTS = 240;
/** How far beyond the present value a locus in η or λ reaches, as factors. */
const SPAN = 100;

/** The roots of the followed mode while one parameter moves: a series for each of the two. */
export function rootLocus(
  { state, spectrum, lambda }: Model,
  { method, parameters }: Subject,
): readonly (readonly Complex[])[] {
  const along: Readonly<Record<Locus, () => readonly (readonly Complex[])[]>> = {
    none: () => [],
    eta: () =>
      logarithmic(parameters.eta / SPAN, parameters.eta * SPAN, POINTS).map(
        (eta) => analyzeMode(method, { ...parameters, eta }, lambda).roots,
      ),
    beta: () =>
      Array.from({ length: POINTS + 1 }, (_, i) => i / (POINTS + 1)).map(
        (beta) => analyzeMode(method, movedTo(parameters, { beta, eta: parameters.eta }), lambda).roots,
      ),
    lambda: () =>
      logarithmic(spectrum.mu / 10, spectrum.L * 10, POINTS).map(
        (curvature) => analyzeMode(method, parameters, curvature).roots,
      ),
  };
  const pairs = along[state.locus]();
  return pairs.length === 0 ? [] : [0, 1].map((i) => pairs.flatMap((pair) => pair[i] ?? []));
}
