/** The part of odex that is measured. The package itself has its TypeScript source for types, under other rules than ours. */
export class Solver {
  constructor(dimension: number);
  relativeTolerance: number;
  absoluteTolerance: number;
  solve: (
    slopes: (time: number, state: number[]) => number[],
    start: number,
    initial: readonly number[],
    end: number,
  ) => { readonly y: readonly number[] };
}
