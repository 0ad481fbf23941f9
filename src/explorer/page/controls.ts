import { EXPLORER_METHODS } from '../../io/explorer-methods.ts';
import {
  LOCI,
  MAP_LINES,
  RUNS,
  type ExplorerState,
  type Locus,
  type MapLine,
  type RunsOn,
} from '../../io/explorer-state.ts';
import { printNumber } from '../../render/print-number.ts';
import { withAgainst, withMethod } from '../changes/with-method.ts';
import { withInterval, withKappa } from '../changes/with-interval.ts';
import { h } from './dom.ts';
import { choiceField, numberField, switchField, type Field } from './fields.ts';
import { layersOf } from './layers-of.ts';
import { parameterFields } from './parameter-fields.ts';
import type { Painted } from './painter.ts';
import type { Session } from './session.ts';

/** Words for the lines over the map, for what a locus moves along, and for what is run on. */
const LINE_WORDS: Readonly<Record<MapLine, string>> = {
  boundary: 'Stability edge',
  levels: 'Level lines of ρ',
  ridge: 'Ridge and optimum',
  critical: 'Critical curves',
};
const LOCUS_WORDS: Readonly<Record<Locus, string>> = {
  none: 'none',
  eta: 'along η',
  beta: 'along β',
  lambda: 'along λ',
};
const RUN_WORDS: Readonly<Record<RunsOn, string>> = {
  quadratic: 'the quadratic',
  cycle: 'a function on which it cycles',
};
/** More eigenvalues than this are not listed one by one. */
const MOST_LISTED = 200;

/** Makes every control of the page: all that can be dragged can be typed here too. */
export function createControls(session: Session): Painted {
  const [curvatures, run, map] = [spectrumFields(session), runFields(session), mapFields(session)];
  const own = parameterFields(session, 'method');
  const other = parameterFields(session, 'against');
  const [method, against] = methodFields(session);
  const elements = (fields: readonly Field[]): readonly HTMLElement[] => fields.map(({ element }) => element);
  return {
    element: h(
      'div',
      { class: 'controls', role: 'group', 'aria-label': 'Exact values' },
      group('Method', method.element, own.element),
      group('Compared with', against.element, other.element),
      group('Curvatures', ...elements(curvatures)),
      group('Run', ...elements(run)),
      group('Map and roots', ...elements(map)),
    ),
    paint() {
      for (const field of [method, against, ...curvatures, ...run, ...map]) field.show();
      own.paint();
      other.paint();
    },
  };
}

function group(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return h('fieldset', {}, h('legend', {}, title), ...children);
}

function methodFields(session: Session): readonly [Field, Field] {
  const titles = EXPLORER_METHODS.map(({ name, title }) => [name, title] as const);
  const method = choiceField(
    'Method',
    () => titles,
    () => session.model().state.method.name,
    (name) => session.change((state) => withMethod(state, name)),
  );
  const against = choiceField(
    'Other method',
    () => [['', 'nothing'] as const, ...titles],
    () => session.model().state.against?.name ?? '',
    (name) => session.change((state) => withAgainst(state, name === '' ? null : name)),
  );
  return [method, against];
}

function spectrumFields(session: Session): readonly Field[] {
  const number = fieldMaker(session);
  return [
    number(
      'Condition number κ',
      ({ spectrum }) => spectrum.kappa,
      (state, kappa) => withKappa(state, kappa),
    ),
    number(
      'Smallest curvature μ',
      ({ spectrum }) => spectrum.mu,
      (state, mu) => withInterval(state, { mu }),
    ),
    number(
      'Largest curvature L',
      ({ spectrum }) => spectrum.L,
      (state, L) => withInterval(state, { L }),
    ),
    choiceField(
      'Mode that is followed',
      () =>
        session
          .model()
          .spectrum.eigenvalues.slice(0, MOST_LISTED)
          .map((lambda, i) => [String(i), `λ = ${printNumber(lambda)}`] as const),
      () => String(session.model().state.mode),
      (place) => session.change((state) => ({ ...state, mode: Number(place) })),
    ),
  ];
}

function runFields(session: Session): readonly Field[] {
  const number = fieldMaker(session);
  return [
    choiceField(
      'Runs on',
      () => RUNS.map((on) => [on, RUN_WORDS[on]] as const),
      () => session.model().state.runsOn,
      (on) => session.change((state) => ({ ...state, runsOn: RUNS.find((one) => one === on) ?? state.runsOn })),
    ),
    number(
      'Iterations',
      ({ state }) => state.steps,
      (state, steps) => ({ ...state, steps, step: Math.min(state.step === state.steps ? steps : state.step, steps) }),
    ),
    number(
      'Accuracy ε',
      ({ state }) => state.epsilon,
      (state, epsilon) => ({ ...state, epsilon }),
    ),
    number(
      'Start θ₁',
      ({ state }) => state.start[0],
      (state, first) => ({ ...state, start: [first, state.start[1]] }),
    ),
    number(
      'Start θ₂',
      ({ state }) => state.start[1],
      (state, second) => ({ ...state, start: [state.start[0], second] }),
    ),
  ];
}

function mapFields(session: Session): readonly Field[] {
  const shown = (): ExplorerState => session.model().state;
  const layers = layersOf(session);
  return [
    choiceField(
      'Map layer',
      () => layers().map(({ name, title }) => [name, title] as const),
      () => shown().layer,
      (layer) => session.change((state) => ({ ...state, layer })),
    ),
    choiceField(
      'Root locus',
      () => LOCI.map((locus) => [locus, LOCUS_WORDS[locus]] as const),
      () => shown().locus,
      (locus) => session.change((state) => ({ ...state, locus: LOCI.find((one) => one === locus) ?? state.locus })),
    ),
    ...MAP_LINES.map((line) =>
      switchField(
        LINE_WORDS[line],
        () => shown().lines.includes(line),
        (isOn) =>
          session.change((state) => ({
            ...state,
            lines: MAP_LINES.filter((one) => (one === line ? isOn : state.lines.includes(one))),
          })),
      ),
    ),
  ];
}

/** Makes number fields of the state. */
function fieldMaker(
  session: Session,
): (
  label: string,
  read: (model: ReturnType<Session['model']>) => number | null,
  write: (state: ExplorerState, value: number) => ExplorerState,
) => Field {
  return (label, read, write) =>
    numberField(
      label,
      () => read(session.model()),
      (value) => session.change((state) => write(state, value)),
      (problem) => session.report(problem),
    );
}
