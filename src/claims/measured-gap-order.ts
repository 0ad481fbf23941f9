import { flowGapOrder } from '../dynamics/flow-gap-order.ts';
import type { Matching } from '../dynamics/flow.ts';
import type { Method } from '../methods/method.ts';
import { anharmonic } from './anharmonic.ts';
import type { ClaimVariable } from './claim.ts';

/** Iterations of the coarser run, and of the finer one. */
export const GAP_ITERATIONS: readonly [number, number] = [32, 64];
/** Time over which iterates and ODE are compared. */
export const GAP_DURATION = 2;

/** The cases of a claim about the gap between iterates and ODE. */
export const GAP_VARIABLES: {
  readonly friction: ClaimVariable;
  readonly stiffness: ClaimVariable;
  readonly x: ClaimVariable;
  readonly y: ClaimVariable;
} = {
  friction: { least: 0.2, most: 2, scale: 'linear' },
  stiffness: { least: 1, most: 4, scale: 'linear' },
  x: { least: -1, most: 1, scale: 'linear' },
  y: { least: 1, most: 2, scale: 'linear' },
};

/** The same in words. */
export const GAP_WORDS =
  'a function of the plane that is not quadratic, from rest at (x, y), over the time 2 in 32 and 64 steps; log₂ of the ratio of gaps';

/** One case of {@link GAP_VARIABLES}. */
export type GapCase = { readonly [K in keyof typeof GAP_VARIABLES]: number };

/** log₂ of how much the gap between iterates and ODE shrinks when the time step is halved. */
export function measuredGapOrder(method: Method, { friction, stiffness, x, y }: GapCase, matching: Matching): number {
  const options = { friction, duration: GAP_DURATION, matching, start: [x, y], iterations: GAP_ITERATIONS };
  return flowGapOrder(method, anharmonic(stiffness), options).order;
}
