import { acrossOf } from '../../io/explorer-methods.ts';
import type { Axis } from '../../render/axis.ts';
import { cycleParts } from '../../render/cycle-svg.ts';
import { iteratesParts } from '../../render/iterates-svg.ts';
import { printNumber } from '../../render/print-number.ts';
import { sliceView } from '../../render/slice-view.ts';
import { cycleRun, type CycleRun } from '../cycle-run.ts';
import type { Model, Subject } from '../model.ts';
import { sliceRun } from '../slice-run.ts';
import { plotBoxIn, type View } from '../views/view.ts';
import { createHandle, type Handle } from './handle.ts';
import type { Session } from './session.ts';
import { viewFigure } from './view-figure.ts';
import type { ViewPanel } from './view-panel.ts';

/** What the view is called. */
const HEADING = 'Iterates and their ODE';

/** The axes of a slice. */
interface SliceAxes {
  readonly x: Axis;
  readonly y: Axis;
}

/** Why a run is on the quadratic where a cycle was asked for. */
const NO_CYCLE = 'No function is known on which it cycles: this is the quadratic.';

/** A step of a key, as a part of the distance of the start. */
const STEP = 1 / 50;

/** The iterates in a plane, whose start can be dragged. */
export function iteratesPanel(session: Session): ViewPanel {
  const figure = viewFigure('view-iterates', HEADING);
  let axes: SliceAxes | null = null;
  const handle = startHandle(session, figure.stage, () => axes);
  return {
    id: 'iterates',
    element: figure.element,
    figure,
    view: iteratesView,
    paint() {
      const model = session.model();
      const around = cycleRun(model, model.state.step);
      const box = figure.show(viewOf(model, around, plotBoxIn(figure.width(), 0).width));
      const drawn = sliceView(sliceRun(model), box);
      axes = drawn;
      const [first, second] = model.state.start;
      handle.show(
        // A run around a cycle starts on it.
        around === null ? { x: drawn.x.project(first), y: drawn.y.project(second) } : null,
        { now: first, text: `θ₁ = ${printNumber(first)}, θ₂ = ${printNumber(second)}` },
      );
    },
  };
}

function iteratesView(model: Model, width: number): View {
  return viewOf(model, cycleRun(model, model.state.step), width);
}

function viewOf(model: Model, around: CycleRun | null, width: number): View {
  if (around !== null) return cycleParts(around.cycle, around.trajectory, { heading: HEADING, width });
  const slice = sliceRun(model);
  const view = iteratesParts(slice, { heading: HEADING, width });
  const sentences = [
    ...view.sentences,
    ...(slice.solution === null ? [noFlow(model.subject)] : []),
    ...(model.state.runsOn === 'cycle' ? [NO_CYCLE] : []),
  ];
  return { ...view, sentences };
}

/** Why there is no solution of an ODE in the picture. */
function noFlow({ kind, method }: Subject): string {
  if (acrossOf(method) === null) return `No ODE is drawn: that of ${method.title} has no velocity.`;
  if (kind === 'higher') return `No ODE is drawn: that of ${method.title} has more than one velocity.`;
  return `No ODE is drawn: with these parameters ${method.title} follows none.`;
}

function startHandle(session: Session, stage: HTMLElement, axes: () => SliceAxes | null): Handle {
  // The picture makes room for the start: while that is dragged, the pointer is read on the axes from before.
  let held: SliceAxes | null = null;
  return createHandle(stage, {
    label: 'Start of the run',
    kind: 'root',
    drag({ x, y }) {
      held ??= axes();
      const to = held === null ? null : ([held.x.valueAt(x), held.y.valueAt(y)] as const);
      session.change((state) => (to === null ? null : { ...state, start: to }), 'live');
    },
    step: (right, up) =>
      session.change(({ start, ...state }) => {
        const size = Math.hypot(...start) * STEP;
        return { ...state, start: [start[0] + right * size, start[1] + up * size] };
      }, 'live'),
    settle(isKept) {
      held = null;
      session.settle(isKept);
    },
  });
}
