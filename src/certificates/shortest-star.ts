/** A regular polygon or star as a cycle. */
export interface Polygon {
  /** How many corners. */
  readonly length: number;
  /** How often it is gone around. */
  readonly turns: number;
}

/** Stars with more corners than this are not looked for. */
export const MOST_STAR_CORNERS = 100;

/** A star with what the condition of a cycle needs of it. */
interface Star extends Polygon {
  /** 1 − cos ω. */
  readonly versine: number;
  /** sin ω cot(π/m). */
  readonly steepness: number;
}

/** All stars, those with few corners first; a polygon that is gone around with fewer comes before it and is a cycle where it is. */
const STARS: readonly Star[] = starsUpTo(MOST_STAR_CORNERS);

/** Re W = Σ r[j] sʲ and Im W = sin ω Σ k[j] sʲ on the unit circle, in the versine s = 1 − cos ω. */
export interface UnitTerms {
  readonly r0: number;
  readonly r1: number;
  readonly r2: number;
  readonly k0: number;
  readonly k1: number;
}

/**
 * The star with the fewest corners, less than so many, that is a cycle; null where there is none. With m corners and z = exp(2πip/m) a
 * star is one where −W is within π/m of the positive axis: Re W + |Im W| cot(π/m) ≤ 0.
 */
export function shortestStar({ r0, r1, r2, k0, k1 }: UnitTerms, below: number): Polygon | null {
  for (const { length, turns, versine: s, steepness } of STARS) {
    if (length >= below) return null;
    if (r0 + s * (r1 + s * r2) + steepness * Math.abs(k0 + s * k1) <= 0) return { length, turns };
  }
  return null;
}

function starsUpTo(most: number): readonly Star[] {
  const stars: Star[] = [];
  for (let length = 5; length <= most; length += 1) {
    for (let turns = 2; turns < length / 2; turns += 1) {
      const angle = (2 * Math.PI * turns) / length;
      const versine = 2 * Math.sin(angle / 2) ** 2;
      stars.push({ length, turns, versine, steepness: Math.sin(angle) / Math.tan(Math.PI / length) });
    }
  }
  return stars;
}
