import { DORMAND_PRINCE, type Fraction } from './dormand-prince-tableau.ts';
import type { Derivative } from './ode.ts';

/** One trial step: the work space is filled by {@link trialStep} and read by the integrator. */
export interface StepSpace {
  /** Derivatives at the seven stages; the first must be set before a step, the last is the first of the next step. */
  readonly stages: readonly Float64Array[];
  /** The new state. */
  readonly next: Float64Array;
  /** Its difference from the embedded solution. */
  readonly error: Float64Array;
}

const toNumber = ([numerator, denominator]: Fraction): number => numerator / denominator;
const NODES = DORMAND_PRINCE.nodes.map(toNumber);
const STAGES = DORMAND_PRINCE.stages.map((row) => row.map(toNumber));
const ERROR_WEIGHTS = DORMAND_PRINCE.weights.map(
  (weight, i) => toNumber(weight) - toNumber(DORMAND_PRINCE.embeddedWeights[i]!),
);
const DENSE_WEIGHTS = DORMAND_PRINCE.denseWeights.map(toNumber);

/** Work space for states of the given length. */
export function stepSpace(dimension: number): StepSpace {
  return {
    stages: NODES.map(() => new Float64Array(dimension)),
    next: new Float64Array(dimension),
    error: new Float64Array(dimension),
  };
}

/** Takes one step from `state`, which stays as it is; six derivatives. */
export function trialStep(
  derivative: Derivative,
  time: number,
  step: number,
  state: Float64Array,
  space: StepSpace,
): void {
  const { stages, next, error } = space;
  for (let stage = 1; stage < NODES.length; stage++) {
    const row = STAGES[stage]!;
    for (let i = 0; i < state.length; i++) next[i] = state[i]! + step * weightedSum(row, stages, i);
    derivative(time + NODES[stage]! * step, next, stages[stage]!);
  }
  for (let i = 0; i < state.length; i++) error[i] = step * weightedSum(ERROR_WEIGHTS, stages, i);
}

/** The five coefficient vectors of the interpolant over the step just taken. */
export function denseCoefficients(state: Float64Array, step: number, space: StepSpace): readonly Float64Array[] {
  const { stages, next } = space;
  const first = stages[0]!;
  const last = stages[stages.length - 1]!;
  const change = state.map((value, i) => next[i]! - value);
  const slope = change.map((difference, i) => step * first[i]! - difference);
  const bend = change.map((difference, i) => difference - step * last[i]! - slope[i]!);
  return [state.slice(), change, slope, bend, state.map((_, i) => step * weightedSum(DENSE_WEIGHTS, stages, i))];
}

/** The interpolant at the fraction θ of its step: y₀ + θ(c₁ + (1 − θ)(c₂ + θ(c₃ + (1 − θ)c₄))). */
export function denseValue(coefficients: readonly Float64Array[], fraction: number): number[] {
  const rest = 1 - fraction;
  const [base, change, slope, bend, dense] = coefficients as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return Array.from(
    base,
    (value, i) => value + fraction * (change[i]! + rest * (slope[i]! + fraction * (bend[i]! + rest * dense[i]!))),
  );
}

function weightedSum(weights: readonly number[], stages: readonly Float64Array[], i: number): number {
  let sum = 0;
  for (let stage = 0; stage < weights.length; stage++) sum += weights[stage]! * stages[stage]![i]!;
  return sum;
}
