import type { Axis } from '../../render/axis.ts';
import { errorView, iterationAxis } from '../views/error-view.ts';
import { on } from './dom.ts';
import { createHandle } from './handle.ts';
import type { Session } from './session.ts';
import { viewFigure } from './view-figure.ts';
import type { ViewPanel } from './view-panel.ts';

/** The error against the iteration, along which the run can be scrubbed. */
export function errorPanel(session: Session): ViewPanel {
  const figure = viewFigure('view-error', 'Error against iterations');
  let axis: Axis | null = null;
  const scrub = (to: number): boolean =>
    session.change((state) => ({ ...state, step: Math.min(Math.max(Math.round(to), 0), state.steps) }), 'live');
  const handle = createHandle(figure.stage, {
    label: 'Iteration that is shown',
    kind: 'end',
    drag: ({ x }) => axis !== null && scrub(axis.valueAt(x)),
    step: (right, up) => scrub(session.model().state.step + Math.sign(right + up) * Math.max(1, Math.abs(right + up))),
    settle: (isKept) => session.settle(isKept),
  });
  on(handle.element, 'keydown', (event) => {
    if (event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    scrub(event.key === 'Home' ? 0 : session.model().state.steps);
  });
  return {
    id: 'error',
    element: figure.element,
    figure,
    view: errorView,
    paint() {
      const model = session.model();
      const box = figure.show(errorView(model));
      axis = iterationAxis(model.state.steps, box);
      const { step } = model.state;
      handle.show(
        { x: axis.project(step), y: box.y + box.height },
        { now: step, text: `k = ${step} of ${model.state.steps}` },
      );
    },
  };
}
