/** What a mode's observations are made of: two solutions of its recursion, or for a loss the three products of these. */
export interface ModeColumns {
  /** The columns that are combined. */
  readonly columns: readonly Float64Array[];
  /** Their derivatives by the trace T. */
  readonly byTrace: readonly Float64Array[];
  /** Their derivatives by the determinant D. */
  readonly byDeterminant: readonly Float64Array[];
}

/** What is observed of a run: its points, or f at them. */
export type Observed = 'iterates' | 'loss';

/** A solution of s_{k+1} = T s_k − D s_{k−1}, and its derivatives by T and D. */
interface Solution {
  readonly values: Float64Array;
  readonly byTrace: Float64Array;
  readonly byDeterminant: Float64Array;
}

/**
 * The columns of one mode. The solutions that begin with (1, 1) and (0, 1) depend smoothly on T and D, through critical damping
 * too, which powers of the roots do not. A mode without memory, D = 0 whatever T is, has one solution.
 */
export function modeColumns(
  trace: number,
  determinant: number,
  count: number,
  { observed, isMemoryless }: { readonly observed: Observed; readonly isMemoryless: boolean },
): ModeColumns {
  const starts = isMemoryless ? [[1, trace]] : [[1, 1], [0, 1]]; // prettier-ignore
  const solutions = starts.map(([first = 0, second = 0]) =>
    solutionOf(trace, determinant, count, { first, second, secondByTrace: isMemoryless ? 1 : 0 }),
  );
  if (observed === 'iterates') {
    return {
      columns: solutions.map(({ values }) => values),
      byTrace: solutions.map(({ byTrace }) => byTrace),
      byDeterminant: solutions.map(({ byDeterminant }) => byDeterminant),
    };
  }
  const pairs = solutions.flatMap((a, i) => solutions.slice(i).map((b) => [a, b] as const));
  const product = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, k) => value * b[k]!);
  const slope = (a: Solution, b: Solution, name: 'byTrace' | 'byDeterminant'): Float64Array =>
    a[name].map((value, k) => value * b.values[k]! + a.values[k]! * b[name][k]!);
  return {
    columns: pairs.map(([a, b]) => product(a.values, b.values)),
    byTrace: pairs.map(([a, b]) => slope(a, b, 'byTrace')),
    byDeterminant: pairs.map(([a, b]) => slope(a, b, 'byDeterminant')),
  };
}

function solutionOf(
  trace: number,
  determinant: number,
  count: number,
  { first, second, secondByTrace }: { readonly first: number; readonly second: number; readonly secondByTrace: number },
): Solution {
  const values = new Float64Array(count);
  const byTrace = new Float64Array(count);
  const byDeterminant = new Float64Array(count);
  values[0] = first;
  values[1] = second;
  byTrace[1] = secondByTrace;
  for (let k = 2; k < count; k++) {
    values[k] = trace * values[k - 1]! - determinant * values[k - 2]!;
    byTrace[k] = trace * byTrace[k - 1]! - determinant * byTrace[k - 2]! + values[k - 1]!;
    byDeterminant[k] = trace * byDeterminant[k - 1]! - determinant * byDeterminant[k - 2]! - values[k - 2]!;
  }
  return { values, byTrace, byDeterminant };
}
