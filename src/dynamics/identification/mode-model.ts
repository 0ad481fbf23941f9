import type { ModelSlope, SeparableModel } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';
import { modeColumns, type ModeColumns, type Observed } from './mode-columns.ts';

/** What the model of observations is made for. */
export interface ModeModelOptions {
  /** Points, or values of f. */
  readonly observed: Observed;
  /**
   * Whether each mode moves along one direction: its solutions have the same share in all coordinates, tan φ with an unknown φ for
   * each mode, after the curvatures. Otherwise each coordinate takes what it likes of them, which for one coordinate is the same.
   */
  readonly isJoint: boolean;
}

/**
 * Observations as a limit and a sum of modes, with independent errors: the unknowns are the place on the method's tie, ηλ of
 * each mode, $T = 1 + \beta - (1 + \gamma)\eta\lambda$, $D = \beta - \gamma\eta\lambda$, and what `isJoint` adds; the rest is linear.
 *
 * @param targets - The coordinates of the observations.
 */
export function modeModel(
  targets: readonly Float64Array[],
  tie: FamilyTie,
  { observed, isJoint }: ModeModelOptions,
): (point: readonly number[]) => SeparableModel | null {
  const count = targets[0]?.length ?? 0;
  const ones = new Float64Array(count).fill(1);
  return (point) => {
    const place = point.slice(0, tie.dimension);
    const family = tie.at(place);
    if (family === null) return null;
    const { beta, gamma } = family;
    const { curvatures, angles } = partsOf(point, tie, isJoint);
    const modes = curvatures.map((x, i) => {
      const { isMemoryless } = tie;
      const free = modeColumns(1 + beta - (1 + gamma) * x, beta - gamma * x, count, { observed, isMemoryless });
      return angles === null ? { ...free, byAngle: [] } : jointColumns(free, angles[i]!);
    });
    const only = (at: number, changed: readonly Float64Array[]): ModelSlope => ({
      targets: null,
      columns: [null, ...modes.flatMap(({ columns }, i): Changes => (i === at ? changed : columns.map(() => null)))],
    });
    const byPlace = tie.slopes(place).map(([db, dg]) => ({
      targets: null,
      columns: [null, ...modes.flatMap((mode, i) => along(mode, db - dg * curvatures[i]!, db - dg * curvatures[i]!))],
    }));
    const byCurvature = modes.map((mode, i) => only(i, along(mode, -1 - gamma, -gamma)));
    const byAngle = angles === null ? [] : modes.map((mode, i) => only(i, mode.byAngle));
    return {
      columns: [ones, ...modes.flatMap(({ columns }) => columns)],
      targets,
      slopes: [...byPlace, ...byCurvature, ...byAngle],
    };
  };
}

type Changes = readonly (Float64Array | null)[];

/** How the columns of a mode change with T and D. */
function along({ byTrace, byDeterminant }: ModeColumns, trace: number, determinant: number): readonly Float64Array[] {
  return byTrace.map((column, l) => {
    const other = byDeterminant[l]!;
    return column.map((value, k) => trace * value + determinant * other[k]!);
  });
}

/** The unknowns that are no place: ηλ of each mode and, where the model is joint, the angles. */
function partsOf(
  point: readonly number[],
  { dimension }: FamilyTie,
  isJoint: boolean,
): { readonly curvatures: readonly number[]; readonly angles: readonly number[] | null } {
  if (!isJoint) return { curvatures: point.slice(dimension), angles: null };
  const modes = (point.length - dimension) / 2;
  return { curvatures: point.slice(dimension, dimension + modes), angles: point.slice(dimension + modes) };
}

/** One column of two: cos φ of the first and sin φ of the second. */
function jointColumns(free: ModeColumns, angle: number): ModeColumns & { readonly byAngle: readonly Float64Array[] } {
  const mixed = ([first, second]: readonly Float64Array[], at: number): [Float64Array] => {
    const [a, b] = [Math.cos(at), Math.sin(at)];
    return [Float64Array.from(first ?? [], (value, k) => a * value + b * (second?.[k] ?? 0))];
  };
  return {
    columns: mixed(free.columns, angle),
    byTrace: mixed(free.byTrace, angle),
    byDeterminant: mixed(free.byDeterminant, angle),
    byAngle: mixed(free.columns, angle + Math.PI / 2),
  };
}
