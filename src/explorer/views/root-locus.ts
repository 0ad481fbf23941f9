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

/** The roots of the followed mode while one parameter moves, momentum from 0 to 1. */
export function rootLocus({ state, spectrum, lambda }: Model, { method, parameters }: Subject): readonly Complex[] {
  const along: Readonly<Record<Locus, () => readonly (readonly Complex[])[]>> = {
    none: () => [],
    eta: () =>
      logarithmic(parameters.eta / SPAN, parameters.eta * SPAN, POINTS).map(
        (eta) => analyzeMode(method, { ...parameters, eta }, lambda).roots,
      ),
    beta: () =>
      Array.from({ length: POINTS }, (_, i) => (i + 0.5) / POINTS).map(
        (beta) => analyzeMode(method, movedTo(method, parameters, { beta, eta: parameters.eta }), lambda).roots,
      ),
    lambda: () =>
      logarithmic(spectrum.mu / 10, spectrum.L * 10, POINTS).map(
        (curvature) => analyzeMode(method, parameters, curvature).roots,
      ),
  };
  return along[state.locus]().flat();
}
