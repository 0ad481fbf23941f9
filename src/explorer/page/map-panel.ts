import { printNumber, printRate } from '../../render/print-number.ts';
import type { Pixel } from '../../render/path-of.ts';
import { withPoint } from '../changes/with-parameters.ts';
import { panned, zoomed } from '../changes/zoomed.ts';
import type { Answer } from '../jobs/jobs.ts';
import type { MapQueue } from '../jobs/map-queue.ts';
import { rectangleOf } from '../map-subject.ts';
import { acrossOf, mappedMethod } from '../../io/explorer-methods.ts';
import { parameterSymbol } from '../../render/parameter-symbol.ts';
import type { Model, Subject } from '../model.ts';
import { acrossAt, isOnOnePlane } from '../momentum.ts';
import { drawnIn, isInside, pixelOf, placeOf, pointAt, type PlaneMapping } from '../plane-mapping.ts';
import { heldWords, snapped, snapTargets, type SnapTargets } from '../snap.ts';
import { h } from './dom.ts';
import { createHandle, type Handle } from './handle.ts';
import { mapFigure, type MapFigure } from './map-figure.ts';
import { mapRequests, type MapRequests } from './map-requests.ts';
import { mapZoom } from './map-zoom.ts';
import type { Painted } from './painter.ts';
import type { Session } from './session.ts';

/** Steps of a key from one end of the plane to the other. */
const STEPS = 200;
const DIGITS = { digits: 6 };
/** Milliseconds after which it is found what points stick to. */
const IDLE = 400;
/** Nothing to stick to. */
const NOTHING: SnapTargets = { optimum: null, curves: [] };

/** The hero of the page: the map with the point that is looked at. */
export interface MapPanel extends Painted {
  readonly figure: MapFigure;
  /** Asks for the map again if it is not that of the state. */
  refresh(isQuick: boolean): void;
  /** Takes what the worker answered. */
  receive(answer: Extract<Answer, { kind: 'map' }>): void;
}

/** Makes the map and everything that is done on it. */
export function mapPanel(session: Session, queue: MapQueue, sticks: () => boolean): MapPanel {
  const figure = mapFigure();
  const requests = mapRequests(figure, queue);
  const targetsOf = knownTargets();
  const point = pointHandle(session, figure, requests, (model) => (sticks() ? targetsOf(model) : NOTHING));
  zoomOf(session, figure, requests, point);
  const rival = h('div', { class: 'rival', 'aria-hidden': 'true' }, 'B');
  figure.stage.append(rival);
  const paint = (): void => {
    const { subject } = session.model();
    const snap = figure.stage.dataset['snap'] ?? '';
    const mapping = requests.mapping();
    const beta = acrossAt(subject.method, subject.parameters);
    const at = mapping === null ? null : pixelOf(mapping, { beta, eta: subject.parameters.eta });
    const isOutside = mapping !== null && at !== null && !isInside(mapping, at);
    const words = `${pointWords(subject)}${isOutside ? ', outside the part that is shown' : ''}`;
    // A point that has left the map waits at its edge, where keys bring it back.
    point.handle.element.classList.toggle('outside', isOutside);
    point.handle.show(mapping === null || at === null ? null : drawnIn(mapping, at), {
      now: Number(beta.toPrecision(6)),
      text: words,
    });
    figure.readout.textContent = snap === '' ? words : `${words} (${snap})`;
    showRival(rival, session.model(), mapping);
  };
  return {
    element: figure.element,
    figure,
    paint,
    refresh(isQuick) {
      requests.refresh(session.model(), isQuick);
      // So that the first movement of the point does not have to wait for that.
      if (!isQuick) setTimeout(() => targetsOf(session.model()), IDLE);
    },
    receive(answer) {
      requests.receive(answer);
      paint();
    },
  };
}

/** Where the parameters of the other method stand on this one's plane. */
function showRival(rival: HTMLElement, { subject, against }: Model, mapping: PlaneMapping | null): void {
  const place =
    against === null || !isOnOnePlane(subject.method, against.method)
      ? null
      : { beta: acrossAt(against.method, against.parameters), eta: against.parameters.eta };
  const at = place === null || mapping === null ? null : pixelOf(mapping, place);
  rival.hidden = at === null || mapping === null || !isInside(mapping, at);
  if (at !== null) rival.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
}

function pointWords({ method, parameters, analysis: { rate, rateGap, stability } }: Subject): string {
  const [beta, eta] = [acrossAt(method, parameters), parameters.eta].map((value) => printNumber(value, DIGITS));
  const { parameters: declared } = mappedMethod(method);
  const symbol = parameterSymbol(acrossOf(mappedMethod(method)) ?? '', declared);
  return `${symbol} = ${beta ?? ''}, η = ${eta ?? ''}: ρ = ${printRate({ rate, gap: rateGap }, DIGITS)}, ${stability}`;
}

interface PointHandle {
  readonly handle: Handle;
  /** Moves the point to a pixel, or to a curve next to it. */
  readonly moveTo: (to: Pixel) => void;
}

/** What points of a model stick to, found again where the map is another. */
function knownTargets(): (model: Model) => SnapTargets {
  let known: { readonly spectrum: unknown; readonly held: string; readonly targets: SnapTargets } | null = null;
  return (model) => {
    const { spectrum } = model.state;
    const { method, parameters } = model.subject;
    const held = `${method.name} ${heldWords(method, parameters)}`;
    if (known?.held !== held || known.spectrum !== spectrum) known = { spectrum, held, targets: snapTargets(model) };
    return known.targets;
  };
}

function pointHandle(
  session: Session,
  { stage }: MapFigure,
  requests: MapRequests,
  targetsOf: (model: Model) => SnapTargets,
): PointHandle {
  const moveTo = (to: Pixel): boolean =>
    session.change((state, model) => {
      const mapping = requests.mapping();
      if (mapping === null) return null;
      const { method } = model.subject;
      const under = pointAt(mapping, to);
      const point = acrossOf(method) === null ? { ...under, beta: 0 } : under;
      const stuck = snapped(targetsOf(model), point, (one) => pixelOf(mapping, one));
      stage.dataset['snap'] = stuck?.what ?? '';
      return withPoint(state, stuck?.point ?? point);
    }, 'live');
  const handle = createHandle(stage, {
    label: 'Point (β, η): momentum by left and right, learning rate by up and down',
    kind: 'point',
    drag: moveTo,
    step: (right, up) =>
      session.change((state, model) => {
        const { x, y } = rectangleOf(model);
        const { method, parameters } = model.subject;
        const eta = Math.max(parameters.eta + (up * (y[1] - y[0])) / STEPS, (y[1] - y[0]) / STEPS ** 2);
        return withPoint(state, { beta: acrossAt(method, parameters) + (right * (x[1] - x[0])) / STEPS, eta });
      }, 'live'),
    settle(isKept) {
      stage.dataset['snap'] = '';
      session.settle(isKept);
    },
  });
  return { handle, moveTo };
}

function zoomOf(session: Session, figure: MapFigure, requests: MapRequests, { handle, moveTo }: PointHandle): void {
  mapZoom(figure, {
    zoom: (factor, at) =>
      session.change((state, model) => {
        const mapping = requests.mapping();
        const place = at === null || mapping === null ? { x: 0.5, y: 0.5 } : placeOf(mapping, at);
        return { ...state, rectangle: zoomed(rectangleOf(model), factor, place) };
      }, 'live'),
    pan: (right, up) =>
      session.change((state, model) => ({ ...state, rectangle: panned(rectangleOf(model), right, up) }), 'live'),
    reset: () => session.change((state) => ({ ...state, rectangle: null })),
    press(at, event) {
      const mapping = requests.mapping();
      if (mapping === null || !isInside(mapping, at)) return;
      if (event !== null) handle.grab(event);
      moveTo(at);
    },
    size: () => requests.mapping()?.box ?? { width: 1, height: 1 },
  });
}
