import { fitLine } from '../../numeric/fit-line.ts';
import type { Shared } from './family-tie.ts';

/** Roots of three modes: 15 groupings. */
const MOST_ROOTS = 6;
/** A discriminant above minus this may be positive in truth. */
const NEARLY_REAL = 0.05;

/** Starts, where β and γ are free, in which the real roots are those of a fit, but belong together otherwise; of three modes at most. */
export function regroupedStarts(
  { beta, gamma }: Shared,
  curvatures: readonly number[],
): readonly (readonly number[])[] {
  const modes = curvatures.map((x) => ({ trace: 1 + beta - (1 + gamma) * x, determinant: beta - gamma * x }));
  const isReal = ({ trace, determinant }: Polynomial): boolean => trace ** 2 - 4 * determinant >= -NEARLY_REAL;
  const pairs = modes.filter((mode) => !isReal(mode));
  const roots = modes.filter(isReal).flatMap(({ trace, determinant }) => {
    const root = Math.sqrt(Math.abs(trace ** 2 - 4 * determinant));
    return [(trace + root) / 2, (trace - root) / 2];
  });
  if (roots.length < 4 || roots.length > MOST_ROOTS) return [];
  return pairings(roots).flatMap((grouped) => {
    const all = [...pairs, ...grouped.map(([a, b]) => ({ trace: a + b, determinant: a * b }))];
    const curvatures = all.map(({ trace, determinant }) => 1 - trace + determinant);
    // D = β − γηλ.
    const { intercept, slope } = fitLine(
      curvatures,
      all.map(({ determinant }) => determinant),
    );
    return Number.isFinite(slope) ? [[intercept, -slope, ...curvatures]] : [];
  });
}

interface Polynomial {
  readonly trace: number;
  readonly determinant: number;
}

/** All ways to put an even number of roots in pairs. */
function pairings([first, ...others]: readonly number[]): (readonly (readonly [number, number])[])[] {
  if (first === undefined) return [[]];
  return others.flatMap((other, i) =>
    pairings(others.toSpliced(i, 1)).map((rest) => [[first, other] as const, ...rest]),
  );
}
