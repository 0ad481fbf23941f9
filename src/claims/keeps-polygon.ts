import { counterexample } from '../certificates/counterexample.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { CurvatureInterval } from '../methods/method.ts';

/** What rounding leaves of the distance from a corner. */
const DRIFT = 1e-9;

/**
 * Whether one `step` of heavy ball on the function made for an m-cycle leads from corner to corner of the regular m-gon. By
 * symmetry, so do all that follow.
 */
export function keepsPolygon(
  parameters: { readonly beta: number; readonly eta: number },
  interval: CurvatureInterval,
  length: number,
): boolean {
  const angle = (2 * Math.PI) / length;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const objective = counterexample({ length, turns: 1, family: { ...parameters, gamma: 0 }, interval });
  const start = { current: [1, 0], previous: [cosine, -sine] };
  const { current } = heavyBall.step(parameters, start, (point) => objective.gradient(point));
  return Math.hypot(current[0]! - cosine, current[1]! - sine) < DRIFT;
}
