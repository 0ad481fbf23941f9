import { DENSE_COEFFICIENTS, denseCoefficients, denseValue, type StepSpace } from './dormand-prince-step.ts';

/** How many steps have their interpolants in one array: an array that grew would be copied and cleared again and again. */
const BLOCK = 64;

/** The interpolants of the steps so far. */
export interface DenseHistory {
  /** Keeps that of the step just taken, from `state`. */
  readonly record: (state: Float64Array, step: number, space: StepSpace) => void;
  /** The value of the one with this number at a fraction of its step. */
  readonly valueIn: (index: number, fraction: number) => number[];
}

/** Room for the interpolants of any number of steps, for states of the given length. */
export function denseHistory(dimension: number): DenseHistory {
  const size = DENSE_COEFFICIENTS * dimension;
  const blocks: Float64Array[] = [];
  let taken = BLOCK;
  return {
    record(state, step, space) {
      if (taken === BLOCK) {
        blocks.push(new Float64Array(BLOCK * size));
        taken = 0;
      }
      denseCoefficients(state, step, space, blocks[blocks.length - 1]!, taken * size);
      taken++;
    },
    valueIn(index, fraction) {
      const from = (index % BLOCK) * size;
      return denseValue(blocks[Math.floor(index / BLOCK)]!.subarray(from, from + size), fraction);
    },
  };
}
