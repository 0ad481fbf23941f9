import { parameterWord } from '../../methods/parameter-word.ts';
import { capitalize } from '../../render/capitalize.ts';
import { withParameter, type Side } from '../changes/with-parameters.ts';
import { methodNamed } from '../model.ts';
import { roundedBeta, roundedComplement } from '../../methods/check-parameters.ts';
import { h } from './dom.ts';
import { numberField, switchField, type Field } from './fields.ts';
import type { Painted } from './painter.ts';
import type { Session } from './session.ts';

/** The fields of a method's parameters, made anew where it is another method. */
export function parameterFields(session: Session, side: Side): Painted & { readonly element: HTMLElement } {
  const element = h('div', { class: 'fields' });
  let made = '';
  let fields: readonly Field[] = [];
  return {
    element,
    paint() {
      const name = session.model().state[side]?.name ?? '';
      if (name !== made) {
        made = name;
        fields = name === '' ? [] : fieldsOf(session, side, name);
        element.replaceChildren(...fields.map((field) => field.element));
      }
      for (const field of fields) field.show();
    },
  };
}

function fieldsOf(session: Session, side: Side, name: string): readonly Field[] {
  const { parameters } = methodNamed(name);
  const value = (key: string): unknown => {
    const given = session.model().state[side]?.parameters;
    if (given === undefined) return undefined;
    if (key === 'beta') return roundedBeta(given);
    if (key === 'oneMinusBeta') return roundedComplement(given);
    return Object.entries(given).find(([one]) => one === key)?.[1];
  };
  const write = (key: string, to: number | boolean): void =>
    session.change((state) => withParameter(state, side, key, to));
  const number = (key: string, label: string): Field =>
    numberField(
      label,
      () => numberOf(value(key)),
      (to) => write(key, to),
      (problem) => session.report(problem),
    );
  return Object.entries(parameters).flatMap(([key, declared]) => {
    const label = `${capitalize(parameterWord(key, declared))} ${declared.symbol}`;
    if (declared.kind === 'switch')
      return [
        switchField(
          label,
          () => value(key) === true,
          (to) => write(key, to),
        ),
      ];
    return key === 'beta' ? [number(key, label), number('oneMinusBeta', '1 − β')] : [number(key, label)];
  });
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
