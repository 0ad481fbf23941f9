import type { FixedParameters, Plane } from '../../maps/plane.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { MethodFlags } from '../method-options.ts';
import { AXIS_QUANTITIES, type GivenParameters } from './axis-quantities.ts';

/** What the parameter flags mean on a plane. */
export interface SplitParameters {
  /** Those that are on neither axis: they stay the same all over the map. */
  readonly fixed: FixedParameters;
  /** All of them, if some are on an axis: a point to be marked. */
  readonly given: GivenParameters | null;
}

/** The flags of the parameters, for messages. */
const FLAGS = { beta: '--beta', oneMinusBeta: '--one-minus-beta', gamma: '--gamma', eta: '--eta' } as const;

/** Takes the parameter flags apart: what is on an axis of the plane marks a point, what is on neither is held fixed. */
export function splitParameters(flags: MethodFlags, plane: Plane): SplitParameters {
  const { beta = flags.momentum, oneMinusBeta, gamma, eta = flags.lr } = flags;
  const all: GivenParameters = Object.fromEntries(
    Object.entries({ beta, oneMinusBeta, gamma, eta }).filter(([, value]) => value !== undefined),
  );
  const axes = [plane.x, plane.y].map(({ symbol }) => AXIS_QUANTITIES[symbol]!.parameters);
  const isMarked = axes.flat().some((name) => all[name] !== undefined);
  const missing = axes.find((names) => names.length > 0 && names.every((name) => all[name] === undefined));
  if (isMarked && missing !== undefined) {
    throw inputRangeError(`${FLAGS[missing[0]!]} must be given too to mark a point of ${plane.title}, got nothing`);
  }
  if (eta !== undefined && !axes.flat().includes('eta')) {
    throw inputRangeError(`--eta must not be given on ${plane.title}, got ${eta}`);
  }
  const fixed = Object.entries(all).filter(([name]) => !axes.flat().some((other) => other === name));
  return { fixed: Object.fromEntries(fixed), given: isMarked ? all : null };
}
