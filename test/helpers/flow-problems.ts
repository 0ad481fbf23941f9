import { readFileSync } from 'node:fs';

import type { Derivative } from '../../src/numeric/ode.ts';

/** One reference solution: the state (x, y, ẋ, ẏ) at the end, from 40-digit Taylor series (test/oracles/flow.py). */
export interface FlowProblem {
  readonly name: string;
  readonly friction: number;
  readonly start: readonly number[];
  readonly end: number;
  readonly state: readonly number[];
}

const GRADIENTS: Readonly<Record<string, (x: number, y: number) => readonly [number, number]>> = {
  rosenbrock: (x, y) => [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
  saddle: (x, y) => [2 * x + x ** 3, -2 * y + y ** 3],
  himmelblau: (x, y) => [
    4 * x * (x * x + y - 11) + 2 * (x + y * y - 7),
    2 * (x * x + y - 11) + 4 * y * (x + y * y - 7),
  ],
};

export const FLOW_PROBLEMS = JSON.parse(
  readFileSync(new URL('../oracles/flow.json', import.meta.url), 'utf8'),
) as readonly FlowProblem[];

/** ẍ + cẋ + ∇f(x) = 0 as a first-order system in (x, y, ẋ, ẏ). */
export function flowDerivative({ name, friction }: FlowProblem): Derivative {
  const gradient = GRADIENTS[name]!;
  return (_time, state, out) => {
    const [x, y, vx, vy] = state as Float64Array & [number, number, number, number];
    const [gx, gy] = gradient(x, y);
    out[0] = vx;
    out[1] = vy;
    out[2] = -friction * vx - gx;
    out[3] = -friction * vy - gy;
  };
}

/** Largest difference of two states. */
export function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
}
