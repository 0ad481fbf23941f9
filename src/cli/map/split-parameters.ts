import type { FixedParameters, Plane } from '../../maps/plane.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { flagOf } from '../flag-of.ts';
import { givenParameters, type GivenParameters, type MethodFlags } from '../method-options.ts';
import { quantityOn } from './axis-quantities.ts';

/** What the parameter flags mean on a plane. */
export interface SplitParameters {
  /** Those that are on neither axis: they stay the same all over the map. */
  readonly fixed: FixedParameters;
  /** All of them, if some are on an axis: a point to be marked. */
  readonly given: GivenParameters | null;
}

/** Takes the parameter flags apart: what is on an axis of the plane marks a point, what is on neither is held fixed. */
export function splitParameters(flags: MethodFlags, plane: Plane): SplitParameters {
  const all = givenParameters(flags);
  const axes = [plane.x, plane.y].map((axis) => quantityOn(axis).parameters);
  const isMarked = axes.flat().some((name) => all[name] !== undefined);
  const missing = axes.find((names) => names.length > 0 && names.every((name) => all[name] === undefined));
  if (isMarked && missing !== undefined) {
    throw inputRangeError(`${flagOf(missing[0]!)} must be given too to mark a point of ${plane.title}, got nothing`);
  }
  const fixed = Object.entries(all).filter(([name]) => !axes.flat().includes(name));
  return { fixed: Object.fromEntries(fixed), given: isMarked ? all : null };
}
