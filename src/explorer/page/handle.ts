import type { Pixel } from '../../render/path-of.ts';
import { h, on } from './dom.ts';

/** What a handle does and says. */
export interface HandleParts {
  readonly label: string;
  /** Its shape on the page: a class of the style sheet. */
  readonly kind: string;
  /** Follows the pointer, in pixels of the picture. */
  drag(to: Pixel): void;
  /** Moves by keys: steps to the right and upwards, usually 1, with shift 10, with alt 0.1. */
  step(right: number, up: number): void;
  /** The movement has ended, and is kept or, after Escape, taken back. */
  settle(isKept: boolean): void;
}

/** A thing to be dragged by mouse, finger or keys. */
export interface Handle {
  readonly element: HTMLElement;
  /** Stands at a pixel, and says a value in words; hidden where there is none. */
  show(at: Pixel | null, value: HandleValue): void;
  /** Takes over a pointer that came down elsewhere in the picture. */
  grab(event: PointerEvent): void;
}

/** What assistive technology hears of a handle. */
export interface HandleValue {
  readonly now: number;
  readonly text: string;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
};

/** Makes a handle in a stage whose pixels are those of the picture. */
export function createHandle(stage: HTMLElement, parts: HandleParts): Handle {
  const element = h('div', {
    class: `handle handle-${parts.kind}`,
    role: 'slider',
    tabindex: 0,
    'aria-label': parts.label,
  });
  let pointer = 0;
  const grab = (event: PointerEvent): void => {
    pointer = event.pointerId;
    element.setPointerCapture(pointer);
    element.focus({ preventScroll: true });
    event.preventDefault();
  };
  followPointer(element, stage, parts, grab);
  followKeys(element, parts);
  on(element, 'keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (element.hasPointerCapture(pointer)) element.releasePointerCapture(pointer);
    parts.settle(false);
  });
  stage.append(element);
  return {
    element,
    grab,
    show(at, { now, text }) {
      element.hidden = at === null;
      if (at !== null) element.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
      element.setAttribute('aria-valuenow', String(now));
      element.setAttribute('aria-valuetext', text);
    },
  };
}

function followPointer(
  element: HTMLElement,
  stage: HTMLElement,
  parts: HandleParts,
  grab: (event: PointerEvent) => void,
): void {
  on(element, 'pointerdown', (event) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    grab(event);
  });
  on(element, 'pointermove', (event) => {
    if (!element.hasPointerCapture(event.pointerId)) return;
    const { left, top } = stage.getBoundingClientRect();
    parts.drag({ x: event.clientX - left, y: event.clientY - top });
  });
  for (const end of ['pointerup', 'pointercancel'] as const) on(element, end, () => parts.settle(true));
}

function followKeys(element: HTMLElement, parts: HandleParts): void {
  on(element, 'keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const size = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
    parts.step(step[0] * size, step[1] * size);
  });
}
