/** A wave of lobes that decay, log-concave in each, on the residue classes of a stride. */
export interface Lobes {
  /** The steps k = residue + stride · m. */
  readonly stride: number;
  /** The phase by which the wave turns from one m to the next, above 0. */
  readonly turn: number;
  /** The phase from one lobe to the next. */
  readonly period: number;
  /** The decay δ per step of the envelope … */
  readonly decay: number;
  /** … and its logarithm at k = 0. */
  readonly ceiling: number;
  /** The phase from the first step of a class to the top of its first lobe; below 0 where that has passed. */
  readonly phaseToTop: (residue: number) => number;
}

/** A height of the wave, and its step. */
export interface LobePeak {
  readonly height: number;
  readonly step: number;
}

/** The logarithm of the height is found to a few roundings of it: an infinitesimal decay would let the search go on for ever. */
const ROUNDING: number = 2 ** -44;

/**
 * The highest of a wave over all steps, `known` being one of its heights.
 *
 * In each lobe of each class the integers on both sides of the top are tried, until the envelope is below what was found.
 */
export function highestOverLobes(
  { stride, turn, period, decay, ceiling, phaseToTop }: Lobes,
  known: LobePeak,
  heightAt: (step: number) => number,
): LobePeak {
  let best = known;
  for (let residue = 0; residue < stride; residue++) {
    const toTop = phaseToTop(residue);
    for (let lobe = 0; ; lobe++) {
      const top = Math.max(0, (toTop + lobe * period) / turn);
      const limit = ceiling - decay * (residue + stride * top);
      if (limit <= Math.log(Math.max(best.height, Number.MIN_VALUE)) + ROUNDING) break;
      for (const m of [Math.floor(top), Math.ceil(top)]) {
        const step = residue + stride * m;
        const height = heightAt(step);
        if (height > best.height) best = { height, step };
      }
    }
  }
  return best;
}
