import { inputRangeError } from '../numeric/input-error.ts';
import { OBJECTIVES } from '../objectives/index.ts';
import type { ObjectiveEntry } from '../objectives/objective-entry.ts';
import type { Objective } from '../objectives/objective.ts';
import { namedChoice } from './named-choice.ts';
import { nearestName } from './nearest-name.ts';
import { parseNumber } from './number-option.ts';

/** The names that `--objective` takes, with their parameters: `saddle-chain:n=4`. */
export function objectiveNames(): string {
  return OBJECTIVES.map(({ name, parameters }) => {
    const given = Object.entries(parameters).map(([key, { default: value }]) => `${key}=${value}`);
    return given.length === 0 ? name : `${name}:${given.join(',')}`;
  }).join(', ');
}

/** Makes the objective that `--objective` names: `rosenbrock`, or `saddle-chain:n=4` with parameters. */
export function objectiveChoice(text: string): Objective {
  const [name = '', ...rest] = text.split(':');
  const entry = namedChoice('--objective', name, OBJECTIVES);
  const given = rest.join(':');
  const pairs = given === '' ? [] : given.split(',').map((pair) => pairOf(entry, pair));
  return entry.make(Object.fromEntries(pairs));
}

/** `n=4` as ['n', 4]. */
function pairOf({ name, parameters }: ObjectiveEntry, pair: string): [string, number] {
  const [key = '', ...rest] = pair.split('=');
  const known = Object.keys(parameters);
  if (known.length === 0)
    throw inputRangeError(`--objective ${name} must have no parameters, got ${JSON.stringify(pair)}`);
  if (!known.includes(key) || rest.length !== 1) {
    throw inputRangeError(
      `--objective ${name} must have parameters ${known.map((one) => `${one}=…`).join(', ')}, ` +
        `got ${JSON.stringify(pair)}${nearestName(key, known)}`,
    );
  }
  return [key, parseNumber(`--objective ${name}, ${key},`, rest[0] ?? '')];
}
