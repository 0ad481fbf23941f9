import type { Pixel } from '../../render/path-of.ts';
import { h, on } from './dom.ts';
import type { MapFigure } from './map-figure.ts';

/** What can be done to the part of the plane that is shown. */
export interface ZoomActions {
  /** Around a pixel, or around the middle. */
  readonly zoom: (factor: number, at: Pixel | null) => void;
  /** By parts of the width and height. */
  readonly pan: (right: number, up: number) => void;
  readonly reset: () => void;
  /** The pointer came down on the picture; null for a tap that is over. */
  readonly press: (at: Pixel, event: PointerEvent | null) => void;
  /** Pixels of the plot. */
  readonly size: () => { readonly width: number; readonly height: number };
}

/** How much a press of a button, and a turn of the wheel, changes. */
const STEP = 1.5;
const PER_PIXEL = 1.004;
const PAN = 0.15;

/** Wheel, two fingers, buttons and keys that zoom and move a map. */
export function mapZoom({ stage, tools, element }: MapFigure, actions: ZoomActions): void {
  const { zoom, pan, reset } = actions;
  const buttons: readonly (readonly [label: string, title: string, run: () => void])[] = [
    ['+', 'Zoom in', () => zoom(STEP, null)],
    ['−', 'Zoom out', () => zoom(1 / STEP, null)],
    ['←', 'Move left', () => pan(-PAN, 0)],
    ['→', 'Move right', () => pan(PAN, 0)],
    ['↑', 'Move up', () => pan(0, PAN)],
    ['↓', 'Move down', () => pan(0, -PAN)],
    ['⟲', 'Show the usual part', reset],
  ];
  for (const [label, title, run] of buttons) {
    tools.append(on(h('button', { type: 'button', title, 'aria-label': title }, label), 'click', run));
  }
  const at = ({ clientX, clientY }: MouseEvent): Pixel => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  // With Ctrl, as touch pads send a pinch; without it the wheel scrolls the page.
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(PER_PIXEL ** -event.deltaY, at(event));
    },
    { passive: false },
  );
  on(stage, 'dblclick', (event) => zoom(event.shiftKey ? 1 / STEP : STEP, at(event)));
  on(element, 'keydown', (event) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') zoom(STEP, null);
    else if (event.key === '-') zoom(1 / STEP, null);
    else if (event.key === '0') reset();
  });
  followPointers(stage, actions, at);
  followFingers(stage, actions, at);
}

/** One pointer presses, with shift it moves the plane; two fingers zoom. */
function followPointers(
  stage: HTMLElement,
  { zoom, pan, press, size }: ZoomActions,
  at: (event: MouseEvent) => Pixel,
): void {
  const down = new Map<number, Pixel>();
  on(stage, 'pointerdown', (event) => {
    if (event.button !== 0) return;
    const isTouch = event.pointerType === 'touch';
    if (isTouch || event.shiftKey) {
      down.set(event.pointerId, at(event));
      if (event.shiftKey) stage.setPointerCapture(event.pointerId);
    } else press(at(event), event);
  });
  on(stage, 'pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (before === undefined) return;
    const now = at(event);
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, pixel]) => pixel);
    if (other !== undefined) {
      const ratio = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      if (ratio > 0 && ratio < Infinity) zoom(ratio, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else if (event.shiftKey) {
      const { width, height } = size();
      pan((before.x - now.x) / width, (now.y - before.y) / height);
    }
    down.set(event.pointerId, now);
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    on(stage, end, (event) => void down.delete(event.pointerId));
  }
}

/** What fingers do besides: two of them are for the map, and a tap puts the point where it is. */
function followFingers(stage: HTMLElement, { press }: ZoomActions, at: (event: MouseEvent) => Pixel): void {
  // Two fingers are for the map: else the browser takes them, to move or to enlarge the page.
  stage.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { passive: false },
  );
  // A tap of a finger, which may also be the beginning of scrolling, puts the point there when it turns out to be one.
  on(stage, 'click', (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') press(at(event), null);
  });
}
