import { inputTypeError } from '../numeric/input-error.ts';
import { oneOf } from './check-shape.ts';
import { checkExplorerState } from './check-explorer-state.ts';
import { EXPLORER_DEFAULT } from './explorer-default.ts';
import { FRAGMENT_VERSION } from './explorer-fragment.ts';
import {
  LOCI,
  MAP_LINES,
  RUNS,
  type ExplorerMethod,
  type ExplorerRectangle,
  type ExplorerState,
  type MapLine,
} from './explorer-state.ts';
import { fieldsOf, numberIn, numbersIn, WHERE, type FragmentFields } from './fragment-fields.ts';
import { readExplorerMethod } from './read-explorer-method.ts';
import { readExplorerSpectrum } from './read-explorer-spectrum.ts';

/**
 * Reads the state of the explorer from the part of an address after `#`, which may come from anywhere; nothing there is the
 * usual state.
 *
 * @throws TypeError or RangeError that says what is wrong: a newer version, an unknown or doubled key, a value that is not as
 * it must be.
 */
export function readExplorerFragment(fragment: string): ExplorerState {
  if (fragment === '' || fragment === '#') return EXPLORER_DEFAULT;
  const fields = fieldsOf(fragment.replace(/^#/, ''), FRAGMENT_VERSION);
  const usual = EXPLORER_DEFAULT;
  const read = <T>(key: string, parse: (key: string, text: string) => T, otherwise: T): T => {
    const text = fields.take(key);
    return text === undefined ? otherwise : parse(key, text);
  };
  const steps = read('steps', numberIn, usual.steps);
  const state: ExplorerState = {
    method: methodIn(fields, 'method', '') ?? usual.method,
    against: methodIn(fields, 'vs', 'vs.'),
    spectrum: readExplorerSpectrum(fields) ?? usual.spectrum,
    mode: read('mode', numberIn, usual.mode),
    start: read('start', pairIn, usual.start),
    runsOn: read('run', (key, text) => oneOf(WHERE, key, text, RUNS), usual.runsOn),
    steps,
    step: read('step', numberIn, steps),
    epsilon: read('epsilon', numberIn, usual.epsilon),
    layer: read('layer', (_, text) => text, usual.layer),
    lines: read('lines', linesIn, usual.lines),
    rectangle: read('view', rectangleIn, usual.rectangle),
    locus: read('locus', (key, text) => oneOf(WHERE, key, text, LOCI), usual.locus),
  };
  const [untaken] = fields.untaken();
  if (untaken === undefined) return checkExplorerState(WHERE, state);
  throw inputTypeError(`${WHERE}: ${untaken} must not be there, or not with this method and spectrum`);
}

function methodIn(fields: FragmentFields, nameKey: string, prefix: string): ExplorerMethod | null {
  return fields.take(nameKey) === undefined ? null : readExplorerMethod(fields, nameKey, prefix);
}

function pairIn(key: string, text: string): readonly [number, number] {
  const [first = NaN, second = NaN] = numbersIn(key, text, 2);
  if (Number.isNaN(second)) throw inputTypeError(`${WHERE}: ${key} must be 2 numbers, got ${JSON.stringify(text)}`);
  return [first, second];
}

function linesIn(key: string, text: string): readonly MapLine[] {
  return text === '' ? [] : text.split(',').map((line) => oneOf(WHERE, key, line, MAP_LINES));
}

function rectangleIn(key: string, text: string): ExplorerRectangle {
  const [left = NaN, right = NaN, bottom = NaN, top = NaN] = numbersIn(key, text, 4);
  if (Number.isNaN(top)) throw inputTypeError(`${WHERE}: ${key} must be 4 numbers, got ${JSON.stringify(text)}`);
  return { x: [left, right], y: [bottom, top] };
}
