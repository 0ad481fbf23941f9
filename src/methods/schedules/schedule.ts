import type { CurvatureInterval, ParameterDescription } from '../method.ts';

/**
 * A run whose parameters change from step to step, as data:
 *
 * $$\theta_k = \theta_{k-1} + \beta_k(\theta_{k-1} - \theta_{k-2}) - \eta_k\nabla f\big(\theta_{k-1} + \gamma_k(\theta_{k-1}
 * - \theta_{k-2})\big), \qquad k = 1, \dots, \text{steps}$$
 *
 * The three lists have one number for each step; that of step k is at index k − 1.
 */
export interface Schedule {
  /** What it is called: `one-cycle`. */
  readonly name: string;
  /** How many steps it has, at least 1. */
  readonly steps: number;
  /** Momentum $\beta_k$. */
  readonly beta: readonly number[];
  /** Look-ahead $\gamma_k$: 0 for heavy ball, $\beta_k$ for Nesterov. */
  readonly gamma: readonly number[];
  /** Learning rate $\eta_k > 0$. */
  readonly eta: readonly number[];
  /**
   * The constants as they were given, where that was for a learning rate outside the buffer; absent where they are the
   * schedule's own. A step whose constants were kept for ever would do what these do: a changing rate alone makes the others
   * differ from them.
   */
  readonly given?: ScheduleConstants;
}

/** The constants of each step. */
export interface ScheduleConstants {
  /** Momentum. */
  readonly beta: readonly number[];
  /** Look-ahead. */
  readonly gamma: readonly number[];
  /** Learning rate. */
  readonly eta: readonly number[];
}

/** How the numbers of a schedule are meant: what a change of the learning rate does to the memory, and whether one looks ahead. */
export type ScheduleForm = {
  /**
   * Where the learning rate sits. `'inside'` (the default): v ← βv − ηg, θ ← θ + v, heavyball's own form. `'outside'`, as in
   * PyTorch: v ← βv + g, θ ← θ − ηv, so that a new learning rate also rescales the memory.
   */
  readonly rate?: 'inside' | 'outside';
  /** Whether the gradient is taken ahead, as Nesterov does. Default false. */
  readonly nesterov?: boolean;
};

/** A family of schedules that describes itself, as the command line needs it. */
export interface ScheduleKind<P extends object = Readonly<Record<string, unknown>>> {
  /** The spelling on the command line: `one-cycle`. */
  readonly name: string;
  /** The name in a sentence: `one cycle`. */
  readonly title: string;
  /** What it does, in a line. */
  readonly description: string;
  /** The parameters besides the number of steps, in the order in which they are printed. */
  readonly parameters: Readonly<Record<string, ParameterDescription>>;
  /** Whether it can be meant in either {@link ScheduleForm}; else it is what it is. */
  readonly takesForm: boolean;
  /** Makes a schedule; the interval is for those that are made for one. */
  make(parameters: P, interval: CurvatureInterval): Schedule;
}
