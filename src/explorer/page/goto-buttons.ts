import { criticalEta } from '../../stability/critical-eta.ts';
import { maxStableEta } from '../../stability/max-stable-eta.ts';
import { bestEtaFor } from '../../tuning/best-eta-for.ts';
import { optimalTuning } from '../../tuning/optimal-tuning.ts';
import { capitalize } from '../../render/capitalize.ts';
import type { MethodParameters } from '../../methods/method.ts';
import { movedTo, withEta } from '../momentum.ts';
import type { Model } from '../model.ts';
import { bestOf } from '../snap.ts';
import type { PlanePoint } from '../../stability/region.ts';
import { h } from './dom.ts';
import { button } from './fields.ts';
import type { Session } from './session.ts';

/** Inside the edge by this part of η: on it the method is marginal. */
const INSIDE = 1 - 1e-9;

/** Buttons to the points that a dragged one sticks to. */
export function gotoButtons(session: Session): HTMLElement {
  const goTo = (parameters: MethodParameters | null): void => {
    const { method } = session.model().subject;
    if (parameters === null) session.report(`${capitalize(method.title)} has no such point, or none that is known.`);
    else session.change((state) => ({ ...state, method: { ...state.method, parameters } }));
  };
  const go = (find: (model: Model) => PlanePoint | null) => () => {
    const { method, parameters } = session.model().subject;
    const point = find(session.model());
    goTo(point === null ? null : movedTo(method, parameters, point));
  };
  return h(
    'div',
    { class: 'tools goto', role: 'group', 'aria-label': 'Go to' },
    button('Optimum', () => goTo(bestOf(session.model())), 'The best β and η'),
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

function bestEta({ subject, spectrum }: Model): PlanePoint | null {
  const { method, parameters } = subject;
  if (subject.kind === 'higher') {
    const given = Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== 'eta'));
    return withEta(method, parameters, optimalTuning(subject.method, spectrum, given).parameters.eta);
  }
  if (subject.method.coordinates === 'family' && subject.method.lookAhead === null) return null;
  return withEta(method, parameters, bestEtaFor(subject.method, parameters, spectrum).parameters.eta);
}

function edge({ subject: { method, parameters }, spectrum }: Model): PlanePoint | null {
  const eta = maxStableEta(method, parameters, spectrum);
  return eta > 0 && eta < Infinity ? withEta(method, parameters, INSIDE * eta) : null;
}

/** The point of critical damping with this β. */
function criticalAt({ subject }: Model, lambda: number): PlanePoint | null {
  const { kind, method, parameters } = subject;
  const eta = kind === 'higher' ? null : criticalEta(method, parameters, lambda);
  return eta === null ? null : withEta(method, parameters, eta);
}
