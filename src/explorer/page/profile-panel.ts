import { printNumber } from '../../render/print-number.ts';
import type { Axis } from '../../render/axis.ts';
import { withEigenvalue, withEnd } from '../changes/with-spectrum.ts';
import type { Model } from '../model.ts';
import { curvatureAxis } from '../views/curvature-axis.ts';
import { profileView } from '../views/profile-view.ts';
import { createHandle, type Handle } from './handle.ts';
import type { Session } from './session.ts';
import { viewFigure } from './view-figure.ts';
import type { ViewPanel } from './view-panel.ts';

/** One step of a key. */
const FACTOR = 1.02;
const NAMES = { mu: 'Smallest curvature μ', L: 'Largest curvature L' } as const;
const ENDS = ['mu', 'L'] as const;

/** The rate against curvature, whose ends and whose followed eigenvalue can be dragged. */
export function profilePanel(session: Session): ViewPanel {
  const figure = viewFigure('view-profile', 'Rate against curvature');
  let axis: Axis | null = null;
  const handles = ENDS.map((end) => endHandle(session, figure.stage, end, () => axis));
  return {
    id: 'profile',
    element: figure.element,
    figure,
    view: profileView,
    paint() {
      const model = session.model();
      const box = figure.show(profileView(model));
      const along = curvatureAxis(model.spectrum, box);
      axis = along;
      const isInterval = model.spectrum.kind === 'interval';
      ENDS.forEach((end, i) => {
        const value = endOf(model, end);
        // Of a list, only the eigenvalue that is followed is moved, and only where the axis has it.
        const isThere = value > 0 && (isInterval || end === 'mu');
        handles[i]?.element.setAttribute('aria-label', isInterval ? NAMES[end] : 'Eigenvalue that is followed');
        const at = isThere ? { x: along.project(value), y: box.y + box.height } : null;
        handles[i]?.show(at, { now: value, text: printNumber(value, { digits: 6 }) });
      });
    },
  };
}

function endOf({ spectrum, lambda }: Model, end: 'mu' | 'L'): number {
  return spectrum.kind === 'interval' ? spectrum[end] : lambda;
}

function endHandle(session: Session, stage: HTMLElement, end: 'mu' | 'L', axis: () => Axis | null): Handle {
  // The axis follows μ and L: while one of them is dragged, the pointer is read on the one from before.
  let held: Axis | null = null;
  const move = (value: number): boolean =>
    session.change((state, { spectrum }) => {
      if (spectrum.kind !== 'interval') return withEigenvalue(state, value);
      return withEnd(state, end, end === 'mu' ? Math.min(value, spectrum.L) : Math.max(value, spectrum.mu));
    }, 'live');
  return createHandle(stage, {
    label: NAMES[end],
    kind: 'end',
    drag({ x }) {
      held ??= axis();
      if (held !== null) move(held.valueAt(x));
    },
    step: (right, up) => move(endOf(session.model(), end) * FACTOR ** (right + up)),
    settle(isKept) {
      held = null;
      session.settle(isKept);
    },
  });
}
