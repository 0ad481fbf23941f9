import { mixture } from '../../numeric/mixture.ts';
import type { ModelSlope, SeparableModel } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';
import { modeColumns, type ColumnSlopes, type ModeColumns, type Observed } from './mode-columns.ts';

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
      return angles === null ? { ...free, byAngle: null } : jointColumns(free, angles[i]!);
    });
    const slopes = (): readonly ModelSlope[] => {
      const changes = modes.map((mode) => mode.slopes());
      const only = (at: number, changed: readonly Float64Array[]): ModelSlope => ({
        targets: null,
        columns: [null, ...modes.flatMap(({ columns }, i): Changes => (i === at ? changed : columns.map(() => null)))],
      });
      const byPlace = tie.slopes(place).map(([db, dg]) => ({
        targets: null,
        columns: [
          null,
          ...changes.flatMap((change, i) => along(change, db - dg * curvatures[i]!, db - dg * curvatures[i]!)),
        ],
      }));
      const byCurvature = changes.map((change, i) => only(i, along(change, -1 - gamma, -gamma)));
      const byAngle = modes.flatMap(({ byAngle: turned }, i) => (turned === null ? [] : [only(i, turned())]));
      return [...byPlace, ...byCurvature, ...byAngle];
    };
    return { columns: [ones, ...modes.flatMap(({ columns }) => columns)], targets, slopes };
  };
}

type Changes = readonly (Float64Array | null)[];

/** How the columns of a mode change with T and D. */
function along({ byTrace, byDeterminant }: ColumnSlopes, trace: number, determinant: number): readonly Float64Array[] {
  return byTrace.map((column, l) => mixture(column, byDeterminant[l]!, trace, determinant));
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
function jointColumns(
  { columns, slopes }: ModeColumns,
  angle: number,
): ModeColumns & { readonly byAngle: () => readonly Float64Array[] } {
  const [a, b] = [Math.cos(angle), Math.sin(angle)];
  const mixed = (two: readonly Float64Array[]): [Float64Array] => [mixture(two[0]!, two[1]!, a, b)];
  return {
    columns: mixed(columns),
    slopes: () => {
      const { byTrace, byDeterminant } = slopes();
      return { byTrace: mixed(byTrace), byDeterminant: mixed(byDeterminant) };
    },
    byAngle: () => [mixture(columns[0]!, columns[1]!, -b, a)],
  };
}
