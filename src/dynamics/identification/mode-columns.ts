/** What a mode's observations are made of: two solutions of its recursion, or for a loss the three products of these. */
export interface ModeColumns {
  /** The columns that are combined. */
  readonly columns: readonly Float64Array[];
  /** Their derivatives. */
  readonly slopes: () => ColumnSlopes;
}

/** The derivatives of columns by the trace T and the determinant D. */
export interface ColumnSlopes {
  readonly byTrace: readonly Float64Array[];
  readonly byDeterminant: readonly Float64Array[];
}

/** What is observed of a run: its points, or f at them. */
export type Observed = 'iterates' | 'loss';

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
  const solutions = starts.map(([first = 0, second = 0]) => solutionOf(trace, determinant, count, [first, second]));
  const slopes = (): ColumnSlopes => ({
    // T s_{k−1} adds s_{k−1} to what the derivative by T follows, −D s_{k−2} takes s_{k−2} from that by D.
    byTrace: solutions.map((s) =>
      drivenBy(s, trace, determinant, { delay: 1, factor: 1, second: isMemoryless ? 1 : 0 }),
    ),
    byDeterminant: solutions.map((s) => drivenBy(s, trace, determinant, { delay: 2, factor: -1, second: 0 })),
  });
  if (observed === 'iterates') return { columns: solutions, slopes };
  const pairs = solutions.flatMap((_, i) => solutions.slice(i).map((__, j) => [i, i + j] as const));
  const products = (other: readonly Float64Array[], a: number, b: number): Float64Array =>
    sumOfProducts(other[a]!, solutions[b]!, other[b]!, solutions[a]!);
  return {
    columns: pairs.map(([a, b]) => solutions[a]!.map((value, k) => value * solutions[b]![k]!)),
    slopes: () => {
      const { byTrace, byDeterminant } = slopes();
      return {
        byTrace: pairs.map(([a, b]) => products(byTrace, a, b)),
        byDeterminant: pairs.map(([a, b]) => products(byDeterminant, a, b)),
      };
    },
  };
}

/** a b + c d, place by place. */
function sumOfProducts(a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array): Float64Array {
  const sum = new Float64Array(a.length);
  for (let k = 0; k < sum.length; k++) sum[k] = a[k]! * b[k]! + c[k]! * d[k]!;
  return sum;
}

/** The solution of s_{k+1} = T s_k − D s_{k−1} with two given values. */
function solutionOf(
  trace: number,
  determinant: number,
  count: number,
  [first, second]: readonly [number, number],
): Float64Array {
  const values = new Float64Array(count);
  values[0] = first;
  values[1] = second;
  for (let k = 2; k < count; k++) values[k] = trace * values[k - 1]! - determinant * values[k - 2]!;
  return values;
}

/** The recursion from 0 and a second value, to each value of which a multiple of an earlier one of a solution is added. */
function drivenBy(
  values: Float64Array,
  trace: number,
  determinant: number,
  { delay, factor, second }: { readonly delay: 1 | 2; readonly factor: 1 | -1; readonly second: number },
): Float64Array {
  const driven = new Float64Array(values.length);
  driven[1] = second;
  for (let k = 2; k < driven.length; k++) {
    driven[k] = trace * driven[k - 1]! - determinant * driven[k - 2]! + factor * values[k - delay]!;
  }
  return driven;
}
