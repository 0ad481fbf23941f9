import { criticalCurves } from '../../stability/critical-curves.ts';
import { maxStableEta } from '../../stability/max-stable-eta.ts';
import { bestEtaFor } from '../../tuning/best-eta-for.ts';
import { withPoint } from '../changes/with-parameters.ts';
import { betaOf, heldOf } from '../momentum.ts';
import type { Model } from '../model.ts';
import { optimumOf } from '../snap.ts';
import type { PlanePoint } from '../../stability/region.ts';
import { h } from './dom.ts';
import { button } from './fields.ts';
import type { Session } from './session.ts';

/** Inside the edge by this part of η: on it the method is marginal. */
const INSIDE = 1 - 1e-9;

/** Buttons to the points that a dragged one sticks to. */
export function gotoButtons(session: Session): HTMLElement {
  const go = (find: (model: Model) => PlanePoint | null) => () =>
    session.change((state, model) => {
      const point = find(model);
      return point === null ? null : withPoint(state, point);
    });
  return h(
    'div',
    { class: 'tools goto', role: 'group', 'aria-label': 'Go to' },
    button(
      'Optimum',
      go((model) => optimumOf(model)?.point ?? null),
      'The best β and η',
    ),
    button('Best η', go(bestEta), 'The best η for this β'),
    button(
      'Critical at μ',
      go((model) => criticalAt(model, model.spectrum.mu)),
      'The η at which the flattest mode is critically damped',
    ),
    button(
      'Critical at L',
      go((model) => criticalAt(model, model.spectrum.L)),
      'The η at which the steepest mode is critically damped',
    ),
    button('Edge', go(edge), 'The largest stable η for this β'),
  );
}

function bestEta({ subject: { method, parameters }, spectrum }: Model): PlanePoint {
  const given = { ...heldOf(parameters), beta: betaOf(parameters) };
  return { beta: betaOf(parameters), eta: bestEtaFor(method, given, spectrum).parameters.eta };
}

function edge({ subject: { method, parameters }, spectrum }: Model): PlanePoint {
  return { beta: betaOf(parameters), eta: INSIDE * maxStableEta(method, parameters, spectrum) };
}

/** The point of critical damping with this β: the curve is searched, as its double root runs from 0 to 1. */
function criticalAt({ subject: { method, parameters } }: Model, lambda: number): PlanePoint | null {
  const [curve] = criticalCurves(method, lambda);
  const beta = betaOf(parameters);
  if (curve === undefined) return null;
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (curve.at(middle).beta < beta) low = middle;
    else high = middle;
  }
  const { eta } = curve.at(low);
  return eta > 0 ? curve.at(low) : null;
}
