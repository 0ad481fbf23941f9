import { squaresLeft } from '../../numeric/separable-fit.ts';
import type { Shared } from './family-tie.ts';
import { modeColumns } from './mode-columns.ts';
import type { ModeProblem } from './mode-fit.ts';
import { keepingRoot } from './keeping-root.ts';

/** β that are tried on every line of the plane; those of unusual runs are negative. */
const BETAS: readonly number[] = Array.from({ length: 24 }, (_, i) => (i - 3.5) / 20);
/** γ of the lines across the plane. */
const GAMMAS: readonly number[] = [-1, -0.3, 0, 0.1, 0.25, 0.45, 0.65, 0.85, 1.2, 1.8, 3, 6, 15];
/** Starts that are followed up. */
const MOST = 10;

/**
 * Starts elsewhere in the plane of β and γ, from ηλ that were found: on lines across it every mode keeps its slowest root, and on a
 * line for each mode this one keeps both. Those remain that leave less of the targets than their neighbours on the line.
 */
export function planeStarts(
  problem: ModeProblem,
  from: Shared,
  curvatures: readonly number[],
): readonly (readonly number[])[] {
  const lines = [
    ...GAMMAS.map((gamma) => BETAS.map((beta) => ({ beta, gamma }))),
    // β − γηλ stays D.
    ...curvatures.map((x) => BETAS.map((beta) => ({ beta, gamma: from.gamma + (beta - from.beta) / x }))),
  ];
  return lines
    .flatMap((line) => {
      const tried = line.map((to) => startAt(problem, to, curvatures.map((x) => keepingRoot(x, from, to)))); // prettier-ignore
      const squaresAt = (i: number): number => tried[i]?.squares ?? Infinity;
      return tried.filter(({ squares }, i) => squares < squaresAt(i - 1) && squares <= squaresAt(i + 1));
    })
    .toSorted((a, b) => a.squares - b.squares)
    .slice(0, MOST)
    .map(({ start }) => start);
}

/** A start, and what it leaves of the targets where modes need not move along one direction. */
function startAt(
  { targets, observed }: ModeProblem,
  { beta, gamma }: Shared,
  curvatures: readonly number[],
): { readonly start: readonly number[]; readonly squares: number } {
  const count = targets[0]!.length;
  const columns = curvatures.flatMap(
    (x) => modeColumns(1 + beta - (1 + gamma) * x, beta - gamma * x, count, { observed, isMemoryless: false }).columns,
  );
  return {
    start: [beta, gamma, ...curvatures],
    squares: squaresLeft([new Float64Array(count).fill(1), ...columns], targets),
  };
}
