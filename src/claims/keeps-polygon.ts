import { heavyBall } from '../methods/heavy-ball.ts';
import type { CurvatureInterval } from '../methods/method.ts';
import { counterexample } from '../objectives/counterexample.ts';

/** What rounding leaves of the distance from a corner. */
const DRIFT = 1e-9;

/**
 * Whether one `step` of heavy ball on the function made for an m-cycle leads from corner to corner of the regular m-gon, or star
 * that goes around several times. By symmetry, so do all that follow.
 */
export function keepsPolygon(
  parameters: { readonly beta: number; readonly eta: number },
  interval: CurvatureInterval,
  length: number,
  turns = 1,
): boolean {
  const angle = (2 * Math.PI * turns) / length;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const objective = counterexample({ length, turns, family: { ...parameters, gamma: 0 }, interval });
  const start = { current: [1, 0], previous: [cosine, -sine] };
  const { current } = heavyBall.step(parameters, start, (point) => objective.gradient(point));
  return Math.hypot(current[0]! - cosine, current[1]! - sine) < DRIFT;
}
