import type { Vector } from '../../numeric/vector.ts';
import type { StepState } from '../method.ts';

/** The gradient of the objective at a point, as an update rule asks for it. */
export type GradientCallback = (point: Vector) => Vector;

/** What an update rule is called, and how far from the minimum it is probed. */
export interface LinearizeOptions {
  /** How far from the minimum the probes start, in units of θ, > 0. Default 1. */
  readonly scale?: number;
  /** The name of the method that is made. Default `'your-own'`. */
  readonly name?: string;
  /** Its name in a sentence. Default `'your own rule'`. */
  readonly title?: string;
}

/** How a rule's own state is made and read. */
export interface OwnState<S> {
  /** The state with which the rule starts at a point, its buffers empty. Whatever the rule keeps must be made here. */
  readonly start: (point: Vector) => S;
  /** The point θ that the state stands for. */
  readonly read: (state: S) => Vector;
}

/** Makes one iteration and returns the new θ; it holds whatever the rule keeps. */
export type RunningRule = (gradient: GradientCallback) => Vector;

/** An update rule as a black box: from a start, a run that nobody else touches. */
export type Rule = (start: Vector) => RunningRule;

/** One iteration of a rule: from a state and a callback for gradients, the next state. */
export type UpdateStep<S> = (state: S, gradient: GradientCallback) => S;

/** A rule on two points, as a method's own step is. */
export type TwoPointRule = readonly [step: UpdateStep<StepState>, options?: LinearizeOptions];

/** A rule on a state of its own. */
export type OwnStateRule<S> = readonly [step: UpdateStep<S>, options: LinearizeOptions & OwnState<S>];
