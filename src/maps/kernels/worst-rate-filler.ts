import type { Linear, ModeLine } from '../mode-line.ts';
import { determinantRoots } from './determinant-roots.ts';
import { fillModeRate } from './fill-mode-rate.ts';
import { inThreeParts } from './in-three-parts.ts';
import { isSameLine } from './is-same-line.ts';
import { overSamples } from './over-samples.ts';

/** Fills a row with the larger spectral radius of two modes. */
export type WorstRateFiller = (slow: ModeLine, steep: ModeLine, out: Float64Array) => void;

/** Prepares for rows of cells at these coordinates. assembly/fill-worst-rates.ts is to be changed with whatever this calls. */
export function worstRateFiller(coordinates: Float64Array): WorstRateFiller {
  const count = coordinates.length;
  const roots = determinantRoots(coordinates);
  const other = new Float64Array(count);
  return (slow, steep, out) => {
    if (isSameLine(slow.determinant, steep.determinant)) {
      // With equal products the mode with the larger |T| = 1 + D − p(±1) has the larger root.
      const cuts: [number, number] = [meeting(slow.atOne, steep.atOne), meeting(slow.atOne, steep.atMinusOne)];
      inThreeParts(coordinates, 0, count, cuts, (first, last) => {
        const excess = overSamples(coordinates, first, last, (u) => atSign(steep, u) - atSign(slow, u));
        fillModeRate(excess > 0 ? slow : steep, coordinates, first, last, roots, out);
      });
    } else {
      fillModeRate(slow, coordinates, 0, count, roots, out);
      fillModeRate(steep, coordinates, 0, count, roots, other);
      keepLarger(other, out);
    }
  };
}

/** p(1) or p(−1), by the sign of T. */
function atSign({ trace, atOne, atMinusOne }: ModeLine, u: number): number {
  const { constant, slope } = trace.constant + trace.slope * u < 0 ? atMinusOne : atOne;
  return constant + slope * u;
}

/** Where two lines have the same value. */
function meeting(a: Linear, b: Linear): number {
  return (b.constant - a.constant) / (a.slope - b.slope);
}

/** The larger of two numbers in each cell, and NaN where `values` is; the branch, rarely taken, is faster than a maximum. */
function keepLarger(values: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    if (!(values[i]! <= out[i]!)) out[i] = values[i]!;
  }
}
