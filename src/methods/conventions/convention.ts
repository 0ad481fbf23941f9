import type { Vector } from '../../numeric/vector.ts';
import type { BufferStep } from './buffer-step.ts';
import type { ConventionFamily, FirstStep } from './convention-family.ts';

/** Parameters in the spelling of a convention: numbers, and flags such as `nesterov`. */
export type ConventionParameters = Readonly<Record<string, number | boolean>>;

/** Which values of a number a convention takes; no limit means any finite number. */
export interface ParameterRange {
  /** The smallest value taken. */
  readonly atLeast?: number;
  /** The value must be greater than this. */
  readonly above?: number;
  /** The largest value taken. */
  readonly atMost?: number;
  /** The value must be less than this. */
  readonly below?: number;
}

/** What a convention says of one of its parameters. */
export interface ConventionParameter {
  /** How formulas write it. */
  readonly symbol: string;
  /** What it is, in a few words. */
  readonly description: string;
  /** Which numbers are taken. */
  readonly range?: ParameterRange;
  /** The value where none is given; a parameter without one must be given, and one whose default is a boolean is a flag. */
  readonly default?: number | boolean;
}

/** All that a convention keeps from step to step. */
export interface ConventionState {
  /** The point that it stores. */
  readonly point: Vector;
  /** Its buffer: a velocity, or the point before. Null while PyTorch has none. */
  readonly buffer: Vector | null;
}

/** Which of Nesterov's two sequences the stored point is. Without look-ahead (γ = 0) they are one. */
export type StoredVariable = 'iterate' | 'look-ahead point';

/** Whether gradients enter the buffer multiplied by the learning rate (`inside`), or the buffer is multiplied by it (`outside`). */
export type RatePlacement = 'inside' | 'outside';

/** The buffer of a convention. */
export interface ConventionBuffer {
  /** What the framework or the text calls it. */
  readonly name: string;
  /** A sum of gradients, their average, the displacement that they lead to, or the point before. */
  readonly holds: 'gradients' | 'average' | 'displacement' | 'previous point';
}

/** Why a convention cannot say what another says. */
export interface NoEquivalent {
  /** One sentence. */
  readonly reason: string;
  /** The step of a schedule, counted from 0, at which it shows. */
  readonly step?: number;
}

/** The parameters that a convention has for a family, and what is left of the first step's peculiarity. */
export interface Fit<P extends ConventionParameters = ConventionParameters> {
  /** In the convention's own spelling, complete. */
  readonly parameters: P;
  /** What the first step must do beyond what these parameters do from an empty buffer. */
  readonly firstStep: FirstStep;
}

/**
 * A way of writing stochastic gradient descent with momentum: a framework's or a text's. It describes itself twice and
 * independently: `step` is the algorithm as published, `toFamily` and `bufferSteps` are what theory says of it.
 * Methods take complete parameters; {@link completeParameters} makes them from what a user gives.
 */
export interface Convention<P extends ConventionParameters = ConventionParameters> {
  /** The spelling on the command line: `pytorch`. */
  readonly name: string;
  /** The name in a sentence: `PyTorch SGD`. */
  readonly title: string;
  /** The update, in a line of text. */
  readonly update: string;
  /** Its parameters, in the order in which they are printed. */
  readonly parameters: Readonly<Record<string, ConventionParameter>>;
  /** Which of its parameters is the momentum. */
  readonly momentum: string;
  /** Which variable it stores when it looks ahead. */
  readonly stores: StoredVariable;
  /** Where its learning rate sits. */
  readonly rate: RatePlacement;
  /** Its buffer. */
  readonly buffer: ConventionBuffer;
  /** Whether weight decay is part of the gradient (`coupled`), or shrinks the point by itself (`decoupled`). */
  readonly decay: ConventionFamily['decay']['kind'];
  /** What the framework refuses beyond the ranges of single parameters; null when it refuses nothing. */
  refusal(parameters: P): string | null;
  /** The (β, γ, η) family, with decay, sense and first step. */
  toFamily(parameters: P): ConventionFamily;
  /** The parameters that make the same recursion, or the reason why there are none. */
  fromFamily(family: ConventionFamily): Fit<P> | NoEquivalent;
  /** Every step of a run whose parameters may change, in the form that all conventions share. */
  bufferSteps(settings: readonly P[]): readonly BufferStep[] | NoEquivalent;
  /** The parameters, step by step, that make these steps; or the reason why there are none. */
  settingsOf(steps: readonly BufferStep[]): readonly P[] | NoEquivalent;
  /** The state from which a run starts. */
  start(point: Vector): ConventionState;
  /** One step, written as it is published. */
  step(parameters: P, state: ConventionState, gradient: (point: Vector) => Vector): ConventionState;
}
