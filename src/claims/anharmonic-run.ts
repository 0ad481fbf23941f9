import { simulate } from '../dynamics/simulate.ts';
import { heavyBall, type HeavyBallParameters } from '../methods/heavy-ball.ts';
import type { Vector } from '../numeric/vector.ts';
import { anharmonic } from './anharmonic.ts';
import type { ClaimVariable } from './claim.ts';

/** The runs of a claim that two iterations are the same. */
export const RUN_VARIABLES: {
  readonly stiffness: ClaimVariable;
  readonly x: ClaimVariable;
  readonly y: ClaimVariable;
  readonly steps: ClaimVariable;
} = {
  stiffness: { least: 0.5, most: 4, scale: 'log' },
  x: { least: -1, most: 1, scale: 'linear' },
  y: { least: -1, most: 1, scale: 'linear' },
  steps: { least: 1, most: 40, scale: 'integer' },
};

/** The same in words. */
export const RUN_WORDS =
  'the last positions of runs on a function of the plane that is not quadratic, from rest at (x, y)';

/** One case of {@link RUN_VARIABLES}. */
export type AnharmonicRun = { readonly [K in keyof typeof RUN_VARIABLES]: number };

/** Where heavy ball is after the steps of a run. */
export function anharmonicRun(parameters: HeavyBallParameters, { stiffness, x, y, steps }: AnharmonicRun): Vector {
  const options = { start: [x, y], maxSteps: steps, tolerance: 0, record: 'end' } as const;
  return simulate(heavyBall, parameters, anharmonic(stiffness), options).iterates.at(-1) ?? [];
}
