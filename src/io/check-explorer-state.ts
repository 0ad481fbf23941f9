import { checkAxis, checkPositions, positionsOf } from '../maps/map-axis.ts';
import { LAYERS } from '../maps/layers/index.ts';
import { checkFinite, checkFraction, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { oneOf } from './check-shape.ts';
import { LARGEST, MOST_EIGENVALUES, MOST_STEPS } from './explorer-limits.ts';
import { EXPLORER_METHODS } from './explorer-methods.ts';
import {
  LOCI,
  MAP_LINES,
  RUNS,
  type ExplorerMethod,
  type ExplorerRectangle,
  type ExplorerState,
} from './explorer-state.ts';
import { checkExplorerMethod } from './read-explorer-method.ts';
import { explorerSpectrum } from './read-explorer-spectrum.ts';

/** Cells along each side of the map of the page. */
export const MAP_CELLS = 512;

/**
 * Throws unless every view can be drawn of the state, with what must be otherwise; returns the state.
 *
 * All states go through here, whoever made them: an address, a typed value, a dropped file.
 */
export function checkExplorerState(where: string, state: ExplorerState): ExplorerState {
  const { eigenvalues } = explorerSpectrum(state.spectrum);
  checkNamed(where, 'method', state.method);
  if (state.against !== null) checkNamed(where, 'vs', state.against);
  if (eigenvalues.length > MOST_EIGENVALUES) {
    throw inputRangeError(`${where}: there must be at most ${MOST_EIGENVALUES} eigenvalues, got ${eigenvalues.length}`);
  }
  checkInteger(where, 'mode', state.mode, 0, eigenvalues.length - 1);
  checkInteger(where, 'steps', state.steps, 1, MOST_STEPS);
  checkInteger(where, 'step', state.step, 0, state.steps);
  checkStart(where, state.start);
  checkFraction(where, 'epsilon', state.epsilon);
  oneOf(
    where,
    'layer',
    state.layer,
    LAYERS.map(({ name }) => name),
  );
  oneOf(where, 'run', state.runsOn, RUNS);
  oneOf(where, 'locus', state.locus, LOCI);
  checkLines(where, state.lines);
  if (state.rectangle !== null) checkRectangle(where, state.rectangle);
  return state;
}

function checkNamed(where: string, key: string, { name, parameters }: ExplorerMethod): void {
  const names = EXPLORER_METHODS.map((method) => method.name);
  const found = oneOf(where, key, name, names);
  checkExplorerMethod(EXPLORER_METHODS[names.indexOf(found)]!, parameters);
}

function checkStart(where: string, start: readonly number[]): void {
  if (start.length !== 2) throw inputRangeError(`${where}: start must be 2 numbers, got ${start.length}`);
  start.forEach((value, i) => {
    checkFinite(where, `start[${i}]`, value);
    if (Math.abs(value) > LARGEST)
      throw inputRangeError(`${where}: start[${i}] must be at most ${LARGEST} in size, got ${value}`);
    if (value !== 0 && Math.abs(value) < 1 / LARGEST)
      throw inputRangeError(`${where}: start[${i}] must be 0 or at least ${1 / LARGEST} in size, got ${value}`);
  });
  if (start.every((value) => value === 0)) {
    throw inputRangeError(`${where}: start must not be the minimiser, got ${describe(start.join(', '))}`);
  }
}

function checkLines(where: string, lines: readonly string[]): void {
  lines.forEach((line, i) => {
    oneOf(where, `lines[${i}]`, line, MAP_LINES);
    if (lines.indexOf(line) !== i) throw inputRangeError(`${where}: lines must be different, got ${line} twice`);
  });
}

function checkRectangle(where: string, { x, y }: ExplorerRectangle): void {
  for (const [name, [from, to]] of [
    ['x', x],
    ['y', y],
  ] as const) {
    const axis = { from, to, count: MAP_CELLS, scale: 'linear' } as const;
    checkAxis(where, `view.${name}`, axis);
    if (Math.max(Math.abs(from), Math.abs(to)) > LARGEST) {
      throw inputRangeError(`${where}: view.${name} must be at most ${LARGEST} in size, got ${from} and ${to}`);
    }
    checkPositions(where, `view.${name}`, positionsOf(axis));
  }
  if (y[0] < 0) throw inputRangeError(`${where}: view.y must begin at 0 or above, got ${y[0]}`);
}
