import type { Derivative } from './ode.ts';

/** Advances `state` in place by one step of the given size from the given time. */
export type Stepper = (time: number, step: number, state: Float64Array) => void;

/**
 * The classical Runge–Kutta method of order 4 as one step function, which allocates nothing when called:
 *
 * $$y_+ = y + \tfrac h6(k_1 + 2k_2 + 2k_3 + k_4)$$
 *
 * @param derivative - f in $\dot y = f(t, y)$.
 * @param dimension - Length of the states.
 * @returns The step function; it owns its work space, so it must not be called from within `derivative`.
 * @see `hairer1993` in docs/references.md, §II.1.
 * @example
 * ```ts
 * import { rk4Stepper } from 'heavyball';
 * const advance = rk4Stepper((_time, state, out) => { out[0] = -state[0]!; }, 1);
 * const state = Float64Array.of(1);
 * advance(0, 0.5, state);
 * state[0]; // => 0.606771
 * ```
 */
export function rk4Stepper(derivative: Derivative, dimension: number): Stepper {
  const [k1, k2, k3, k4, stage] = Array.from({ length: 5 }, () => new Float64Array(dimension)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return (time, step, state) => {
    const half = step / 2;
    const sixth = step / 6;
    derivative(time, state, k1);
    for (let i = 0; i < dimension; i++) stage[i] = state[i]! + half * k1[i]!;
    derivative(time + half, stage, k2);
    for (let i = 0; i < dimension; i++) stage[i] = state[i]! + half * k2[i]!;
    derivative(time + half, stage, k3);
    for (let i = 0; i < dimension; i++) stage[i] = state[i]! + step * k3[i]!;
    derivative(time + step, stage, k4);
    for (let i = 0; i < dimension; i++) state[i] = state[i]! + sixth * (k1[i]! + 2 * (k2[i]! + k3[i]!) + k4[i]!);
  };
}
