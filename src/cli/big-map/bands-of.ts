import type { MapPlan } from '../../maps/grid-map.ts';
import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import { cutRows, type Rows } from './band.ts';

/** At most this many cells in a band, 2 MiB: little memory, yet few messages and checksums for many cells. */
const MOST_CELLS = 2 ** 18;

/**
 * At most this many curvatures in all cells of a band: layers that work through each of them take up to 0.4 µs for one, so
 * that a band is done in half a second, and no more than that is lost with it.
 */
const MOST_CURVATURES = 2 ** 20;

/** The layers that look at the two ends of a spectrum alone, however long its list; of any other the worst is thought. */
const OF_THE_ENDS: ReadonlySet<string> = new Set([
  'rate',
  'decay',
  'iterations',
  'regime',
  'binding',
  'region',
  'damping-ratio',
  'period',
  'worst-case',
  'speed-up',
  'fastest',
]);

/** A curvature takes about this many times as long in every digit. */
const EXACT_PRICE = 10;

/** A cell of a method with parameters of its own, and of one that remembers more than two points, takes about this many times as long. */
const OWN_PRICE = 8;
const HIGHER_ORDER_PRICE = 100;

/** A step on an objective, for each of its coordinates, takes about this many times as long as one on a curvature. */
const RUN_PRICE = 100;

/** Steps that take as long as all else that is done for a curvature. */
const STEPS_OF_ONE = 1000;

/**
 * Cuts rows of a map into bands, smaller ones where a cell takes longer. They follow from what the map is and never from
 * the time that it takes: whoever fills, resumes or merges it finds the same.
 */
export function bandsOf(plan: MapPlan, rows: Rows): readonly Rows[] {
  return cutRows(rows, plan.x.length, Math.min(MOST_CELLS, MOST_CURVATURES / workOf(plan)));
}

/** How much work a cell is at most, in curvatures. */
function workOf({ layer, settings, subject }: MapPlan): number {
  const { runs } = subject;
  if (runs !== undefined) return (runs.objective.dimension * RUN_PRICE * settings.steps) / STEPS_OF_ONE;
  const curvatures = OF_THE_ENDS.has(layer.name) ? 2 : subject.spectrum.eigenvalues.length;
  const price = (settings.precision === 'exact' ? EXACT_PRICE : 1) * priceOf(subject.method);
  const steps = layer.takes.includes('steps') ? settings.steps : 0;
  return curvatures * price * Math.max(1, steps / STEPS_OF_ONE);
}

function priceOf(method: AnyMethod): number {
  if (!isSecondOrder(method)) return HIGHER_ORDER_PRICE;
  return method.coordinates === 'family' ? 1 : OWN_PRICE;
}
