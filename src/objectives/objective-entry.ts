import type { Objective } from './objective.ts';

/** What an entry of the catalogue declares of one parameter. */
export interface ObjectiveParameter {
  /** What it is, in a few words. */
  readonly description: string;
  /** Its value where none is given. */
  readonly default: number;
}

/** An objective, or a family of them, by name. */
export interface ObjectiveEntry {
  /** The spelling on the command line: `nesterov-worst`. */
  readonly name: string;
  /** What it is, in a few words. */
  readonly description: string;
  /** Its parameters by name, in the order in which they are printed. */
  readonly parameters: Readonly<Record<string, ObjectiveParameter>>;
  /**
   * Makes the objective; what is not given has its default. Throws RangeError or TypeError if a value is out of its range.
   */
  readonly make: (parameters?: Readonly<Record<string, number>>) => Objective;
}
