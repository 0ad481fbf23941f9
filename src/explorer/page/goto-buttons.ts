import { criticalEta } from '../../stability/critical-eta.ts';
import { maxStableEta } from '../../stability/max-stable-eta.ts';
import { bestEtaFor } from '../../tuning/best-eta-for.ts';
import { withPoint } from '../changes/with-parameters.ts';
import { withEta } from '../momentum.ts';
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
  return withEta(parameters, bestEtaFor(method, parameters, spectrum).parameters.eta);
}

function edge({ subject: { method, parameters }, spectrum }: Model): PlanePoint {
  return withEta(parameters, INSIDE * maxStableEta(method, parameters, spectrum));
}

/** The point of critical damping with this β. */
function criticalAt({ subject: { method, parameters } }: Model, lambda: number): PlanePoint | null {
  const eta = criticalEta(method, parameters, lambda);
  return eta === null ? null : withEta(parameters, eta);
}
