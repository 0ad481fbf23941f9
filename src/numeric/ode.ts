/**
 * The right side of $\dot y = f(t, y)$: writes f into `out`, which has the length of `state`. It must not keep or change `state`.
 */
export type Derivative = (time: number, state: Float64Array, out: Float64Array) => void;
