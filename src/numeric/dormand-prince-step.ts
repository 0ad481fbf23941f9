import { DORMAND_PRINCE, type Fraction } from './dormand-prince-tableau.ts';
import type { Derivative } from './ode.ts';

/** A derivative at each stage. */
type Stages = readonly [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

/** One trial step: the work space is filled by {@link trialStep} and read by the integrator. */
export interface StepSpace {
  /** Derivatives at the seven stages; the first must be set before a step, the last is the first of the next step. */
  readonly stages: Stages;
  /** The new state. */
  readonly next: Float64Array;
  /** Its difference from the embedded solution. */
  readonly error: Float64Array;
}

const toNumber = ([numerator, denominator]: Fraction): number => numerator / denominator;
type Row = readonly [number, number, number, number, number, number, number];
const rowOf = (row: readonly Fraction[]): Row => [...row.map(toNumber), 0, 0, 0, 0, 0, 0, 0].slice(0, 7) as [...Row];
const [, C2, C3, C4, C5] = rowOf(DORMAND_PRINCE.nodes);
const STAGES = DORMAND_PRINCE.stages.map(rowOf) as [Row, Row, Row, Row, Row, Row, Row];
const [, [A21], [A31, A32], [A41, A42, A43], [A51, A52, A53, A54], [A61, A62, A63, A64, A65]] = STAGES;
const [B1, , B3, B4, B5, B6] = STAGES[6];
const WEIGHTS = rowOf(DORMAND_PRINCE.weights);
const [E1, , E3, E4, E5, E6, E7] = rowOf(DORMAND_PRINCE.embeddedWeights).map((weight, i) => WEIGHTS[i]! - weight) as [
  ...Row,
];
const [D1, , D3, D4, D5, D6, D7] = rowOf(DORMAND_PRINCE.denseWeights);

/** Work space for states of the given length. */
export function stepSpace(dimension: number): StepSpace {
  return {
    stages: STAGES.map(() => new Float64Array(dimension)) as [...Stages],
    next: new Float64Array(dimension),
    error: new Float64Array(dimension),
  };
}

/** Takes one step from `state`, which stays as it is; six derivatives. The loops are written out: they are the integrator's time. */
export function trialStep(
  derivative: Derivative,
  time: number,
  h: number,
  y: Float64Array,
  { stages: [k1, k2, k3, k4, k5, k6, k7], next, error }: StepSpace,
): void {
  const n = y.length;
  for (let i = 0; i < n; i++) next[i] = y[i]! + h * (A21 * k1[i]!);
  derivative(time + C2 * h, next, k2);
  for (let i = 0; i < n; i++) next[i] = y[i]! + h * (A31 * k1[i]! + A32 * k2[i]!);
  derivative(time + C3 * h, next, k3);
  for (let i = 0; i < n; i++) next[i] = y[i]! + h * (A41 * k1[i]! + A42 * k2[i]! + A43 * k3[i]!);
  derivative(time + C4 * h, next, k4);
  for (let i = 0; i < n; i++) next[i] = y[i]! + h * (A51 * k1[i]! + A52 * k2[i]! + A53 * k3[i]! + A54 * k4[i]!);
  derivative(time + C5 * h, next, k5);
  for (let i = 0; i < n; i++) {
    next[i] = y[i]! + h * (A61 * k1[i]! + A62 * k2[i]! + A63 * k3[i]! + A64 * k4[i]! + A65 * k5[i]!);
  }
  derivative(time + h, next, k6);
  for (let i = 0; i < n; i++) {
    next[i] = y[i]! + h * (B1 * k1[i]! + B3 * k3[i]! + B4 * k4[i]! + B5 * k5[i]! + B6 * k6[i]!);
  }
  derivative(time + h, next, k7);
  for (let i = 0; i < n; i++) {
    error[i] = h * (E1 * k1[i]! + E3 * k3[i]! + E4 * k4[i]! + E5 * k5[i]! + E6 * k6[i]! + E7 * k7[i]!);
  }
}

/** How many coefficients the interpolant has for each coordinate. */
export const DENSE_COEFFICIENTS = 5;

/** Writes the interpolant over the step just taken from `out[from]` on: its coefficients, one coordinate after the other. */
export function denseCoefficients(y: Float64Array, h: number, space: StepSpace, out: Float64Array, from: number): void {
  const { stages, next } = space;
  const [k1, , k3, k4, k5, k6, k7] = stages;
  for (let i = 0, j = from; i < y.length; i++, j += DENSE_COEFFICIENTS) {
    const change = next[i]! - y[i]!;
    const slope = h * k1[i]! - change;
    out[j] = y[i]!;
    out[j + 1] = change;
    out[j + 2] = slope;
    out[j + 3] = change - h * k7[i]! - slope;
    out[j + 4] = h * (D1 * k1[i]! + D3 * k3[i]! + D4 * k4[i]! + D5 * k5[i]! + D6 * k6[i]! + D7 * k7[i]!);
  }
}

/** The interpolant at the fraction θ of its step: y₀ + θ(c₁ + (1 − θ)(c₂ + θ(c₃ + (1 − θ)c₄))). */
export function denseValue(coefficients: Float64Array, fraction: number): number[] {
  const rest = 1 - fraction;
  const values: number[] = [];
  for (let j = 0; j < coefficients.length; j += DENSE_COEFFICIENTS) {
    const inner = coefficients[j + 3]! + rest * coefficients[j + 4]!;
    const outer = coefficients[j + 1]! + rest * (coefficients[j + 2]! + fraction * inner);
    values.push(coefficients[j]! + fraction * outer);
  }
  return values;
}
