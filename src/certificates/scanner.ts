import type { Resonance } from './resonances-of.ts';
import { scanFrequencies } from './scan-frequencies.ts';

/** A scan serves circles from which those distances that make its steps differ by less than this factor: the steps are twice as fine as they must be. */
const ALIKE = 1.25;

/** Scans of the circles of radius 1 − gap, of which one serves all that are alike: a search asks for many, each nearer to the last. */
export function scanner(taps: number, resonances: readonly Resonance[]): (gap: number) => readonly number[] {
  let known: { readonly widths: readonly number[]; readonly scan: readonly number[] } | null = null;
  return (gap) => {
    const widths = [gap, ...resonances.map((root) => Math.abs(root.gap - gap))];
    if (known === null || !areAlike(known.widths, widths))
      known = { widths, scan: scanFrequencies(gap, taps, resonances) };
    return known.scan;
  };
}

function areAlike(a: readonly number[], b: readonly number[]): boolean {
  return a.every((width, i) => width < ALIKE * b[i]! && b[i]! < ALIKE * width);
}
