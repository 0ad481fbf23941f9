import { extremesOf } from '../numeric/extremes-of.ts';
import type { Random } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from './objective.ts';

/** Points around where an objective is customarily started. */
export interface RandomPoints {
  /** Their standard deviation in each coordinate. */
  readonly spread: number;
  /** Draws one. */
  readonly draw: () => Vector;
}

/** Points that are normal around the customary start (or the minimiser, or 0), with a spread of its largest coordinate, at least 1. */
export function randomPoints({ start, minimizer, dimension }: Objective, random: Random): RandomPoints {
  const centre = start ?? minimizer ?? Array<number>(dimension).fill(0);
  const spread = Math.max(1, extremesOf(centre.map(Math.abs))[1]);
  return { spread, draw: () => centre.map((value) => value + spread * random.normal()) };
}
