import type { MethodParameters, ParameterValue } from '../../methods/method.ts';
import { parameterWord } from '../../methods/parameter-word.ts';
import { capitalize } from '../../render/capitalize.ts';
import { withParameter, type Side } from '../changes/with-parameters.ts';
import { methodNamed } from '../model.ts';
import { roundedBeta, roundedComplement } from '../../methods/check-parameters.ts';
import { h } from './dom.ts';
import { listField, numberField, switchField, type Field } from './fields.ts';
import type { Painted } from './painter.ts';
import type { Session } from './session.ts';

/** What is shown of 1 − β where β is given: 0.2 for 0.8, although its double is a little more. */
const DIGITS = 15;

/** The fields of a method's parameters, made anew where it is another method. */
export function parameterFields(session: Session, side: Side): Painted {
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
  const value = (key: string): unknown => valueIn(session.model().state[side]?.parameters, key);
  const write = (key: string, to: ParameterValue): boolean =>
    session.change((state) => withParameter(state, side, key, to));
  const report = (problem: string | null): void => session.report(problem);
  const number = (key: string, label: string): Field =>
    numberField(
      label,
      () => numberOf(value(key)),
      (to) => write(key, to),
      report,
    );
  const onOff = (key: string, label: string): Field =>
    switchField(
      label,
      () => value(key) === true,
      (to) => write(key, to),
    );
  const list = (key: string, label: string): Field =>
    listField(
      label,
      () => listOf(value(key)),
      (to) => write(key, to),
      report,
    );
  return Object.entries(parameters).flatMap(([key, declared]) => {
    const label = `${capitalize(parameterWord(key, declared))} ${declared.symbol}`;
    if (declared.kind === 'switch') return [onOff(key, label)];
    if (declared.kind === 'list') return [list(key, label)];
    return key === 'beta' ? [number(key, label), number('oneMinusBeta', '1 − β')] : [number(key, label)];
  });
}

/** A parameter, momentum in both of its forms. */
function valueIn(given: MethodParameters | undefined, key: string): unknown {
  if (given === undefined) return undefined;
  if (key === 'beta') return roundedBeta(given);
  if (key === 'oneMinusBeta') return given.oneMinusBeta ?? Number(roundedComplement(given).toPrecision(DIGITS));
  return Object.entries(given).find(([one]) => one === key)?.[1];
}

function listOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
