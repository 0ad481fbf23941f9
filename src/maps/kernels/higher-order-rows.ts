import { analyze } from '../../stability/analyze.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import { fromEigenvalues } from '../../spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../spectrum/from-interval.ts';
import type { LayerContext, RowFiller } from '../layer.ts';
import { higherOrderModes, type HigherOrderModes } from '../modes/higher-order-modes.ts';
import { listedCurvatures } from '../modes/listed-curvatures.ts';
import type { MapCell, MapCurvature } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';
import { logRadius } from './log-radius.ts';

/** Curvatures between the two ends of an interval that the fast kernel looks at, evenly spaced in their logarithm. */
export const CURVATURES_BETWEEN = 7;

/** What is said of the slowest mode. */
type Rating = 'rate' | 'rateDecay';

/**
 * Fills rows with ρ or −ln ρ of the slowest mode of a method of higher order, cell by cell; null for others. Over an interval the
 * slowest need not be at an end: in plain doubles it is sought among the ends and some curvatures between them, exactly by the search
 * of `analyze`.
 */
export function higherOrderRow(context: LayerContext, rating: Rating): RowFiller | null {
  const modes = higherOrderModes(context);
  if (modes === null) return null;
  const { subject, plane, xs, settings } = context;
  const listed = listedCurvatures(context);
  const rated = settings.precision === 'exact' ? exactly(modes, listed, rating) : fast(modes, listed, rating);
  return (y, out) => {
    xs.forEach((x, i) => {
      out[i] = rated(plane.cellAt(subject, x, y));
    });
  };
}

/** Fills rows with −ln ρ of the mode on one curvature of a method of higher order; null for others. */
export function higherOrderDecayOn(context: LayerContext, curvature: MapCurvature): RowFiller | null {
  const modes = higherOrderModes(context);
  if (modes === null) return null;
  const { subject, plane, xs, settings } = context;
  return (y, out) => {
    xs.forEach((x, i) => {
      const cell = plane.cellAt(subject, x, y);
      const lambda = curvatureOf(cell, curvature);
      out[i] =
        settings.precision === 'exact'
          ? analyzeMode(modes.method, cell.parameters, lambda).decay
          : -logRadius(modes.coefficientsAt(cell.parameters, lambda));
    });
  };
}

type Rated = (cell: MapCell) => number;

function exactly({ method }: HigherOrderModes, listed: readonly number[] | null, rating: Rating): Rated {
  const list = listed && fromEigenvalues(listed, undefined, { flatThreshold: 0 });
  return ({ parameters, mu, L }) => analyze(method, parameters, list ?? fromInterval(mu, L))[rating];
}

function fast(modes: HigherOrderModes, listed: readonly number[] | null, rating: Rating): Rated {
  return ({ parameters, mu, L }) => {
    let worst = -Infinity;
    for (const lambda of listed ?? between(mu, L)) {
      worst = Math.max(worst, logRadius(modes.coefficientsAt(parameters, lambda)));
    }
    return rating === 'rate' ? Math.exp(worst) : -worst;
  };
}

/** The two ends and curvatures between them; one alone where they are equal. */
function between(mu: number, L: number): readonly number[] {
  if (mu === L) return [mu];
  const steps = CURVATURES_BETWEEN + 1;
  return Array.from({ length: steps + 1 }, (_, i) => (i === steps ? L : mu * (L / mu) ** (i / steps)));
}
