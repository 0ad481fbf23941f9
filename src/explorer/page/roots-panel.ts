import { printNumber } from '../../render/print-number.ts';
import type { Box } from '../../render/place-labels.ts';
import { hasRootHandles, withRoot } from '../changes/with-root.ts';
import { rootsFrame } from '../views/roots-frame.ts';
import { rootsView } from '../views/roots-view.ts';
import { createHandle, type Handle } from './handle.ts';
import type { Session } from './session.ts';
import { viewFigure } from './view-figure.ts';
import type { ViewPanel } from './view-panel.ts';

/** One step of a key; off the real axis it must be farther than what is drawn in to it. */
const STEP = 0.01;
const OFF_AXIS = 0.03;

/** The roots of a mode, of which there are two. */
const ROOTS = [0, 1] as const;

/** The z-plane, whose roots can be dragged. */
export function rootsPanel(session: Session): ViewPanel {
  const figure = viewFigure('view-roots', 'Roots in the z-plane');
  let box: Box | null = null;
  const handles = ROOTS.map((index) => rootHandle(session, figure.stage, index, () => box));
  return {
    id: 'roots',
    element: figure.element,
    figure,
    view: rootsView,
    paint() {
      const model = session.model();
      box = figure.show(rootsView(model));
      const { place } = rootsFrame(box);
      const isMovable = hasRootHandles(model.subject);
      for (const index of ROOTS) {
        const root = model.subject.mode.roots[index];
        const { re, im } = root;
        const modulus = root.abs();
        const text = `${printNumber(re)} ${im < 0 ? '−' : '+'} ${printNumber(Math.abs(im))} i, modulus ${printNumber(modulus)}`;
        handles[index]?.show(isMovable ? place(re, im) : null, { now: Number(modulus.toPrecision(6)), text });
      }
    },
  };
}

function rootHandle(session: Session, stage: HTMLElement, index: 0 | 1, box: () => Box | null): Handle {
  const move = (to: (re: number, im: number) => { readonly re: number; readonly im: number }): boolean =>
    session.change((state, { subject }) => {
      const root = subject.mode.roots[index];
      return withRoot(state, subject, index, to(root.re, root.im));
    }, 'live');
  return createHandle(stage, {
    label: `Root ${index + 1} of the followed mode`,
    kind: 'root',
    drag(pixel) {
      const inside = box();
      if (inside !== null) move(() => rootsFrame(inside).at(pixel));
    },
    step: (right, up) => move((re, im) => ({ re: re + right * STEP, im: im + up * (im === 0 ? OFF_AXIS : STEP) })),
    settle: (isKept) => session.settle(isKept),
  });
}
