import type { MethodParameters } from '../../methods/method.ts';
import type { CurveFamily } from './plane-geometry.ts';

/** Parameters with a name. */
export interface NamedParameters {
  /** What they are called; may be empty. */
  readonly label: string;
  /** The method's parameters. */
  readonly parameters: MethodParameters;
}

/** A path through parameter space: a schedule. */
export interface ParameterPath {
  /** What it is called; may be empty. */
  readonly label: string;
  /** The parameters along it, in order. */
  readonly parameters: readonly MethodParameters[];
}

/** What a caller may want of a map's geometry. */
export interface GeometryOptions {
  /** Families of curves to have, instead of those that a reader of the layer expects. */
  readonly include?: readonly CurveFamily[];
  /**
   * The numbers of the families that have some, instead of round ones: rates of `levels`, values of `contours` in the unit of
   * the layer, η/(1 − β) of `effective-rate`, c of `friction`.
   */
  readonly values?: Readonly<Partial<Record<'levels' | 'contours' | 'effective-rate' | 'friction', readonly number[]>>>;
  /** Parameters to be marked as the given ones. */
  readonly given?: MethodParameters;
  /** Further parameters to be marked. */
  readonly points?: readonly NamedParameters[];
  /** Paths through parameter space: schedules. */
  readonly trajectories?: readonly ParameterPath[];
}
