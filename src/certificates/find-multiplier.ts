import type { EndPolynomials } from './end-polynomials.ts';
import { findShare } from './find-share.ts';
import { type Found, largestGap } from './largest-gap.ts';
import { largestGapOfGame } from './largest-gap-of-game.ts';
import { resonancesOf } from './resonances-of.ts';
import { tapGame } from './tap-game.ts';
import type { TapCounts } from './tap-payoffs.ts';
import { versineTermsOf } from './versine-terms.ts';

/** A certificate is sought for gaps down to this part of the gap on quadratics, one with many taps down to the other. */
const SMALLEST = 2 ** -44;
const SMALLEST_OF_MANY = 2 ** -20;
/** Many taps are used where they gain at least this part of the gap. */
const LEAST_GAIN = 2 ** -22;

/** On one curvature no multiplier is needed: the product is |P|². */
export function bestOnQuadratics(top: number): Found {
  return { gap: top, shares: [], find: () => [] };
}

/** The largest gap below `top` for which one tap will do, or none if `most` is 0; null where there is no such gap. */
export function bestOfFew(ends: EndPolynomials, top: number, most: 0 | 1): Found | null {
  const termsAt = versineTermsOf(ends);
  const find = (gap: number): readonly number[] | null => {
    const share = findShare(termsAt(gap), most);
    if (share === null) return null;
    return share === 0 ? [] : [share];
  };
  return largestGap(find, SMALLEST * top, top);
}

/** The largest gap below `top` for which so many taps will do, if it is larger than the one that is had already. */
export function bestOfMany(ends: EndPolynomials, top: number, taps: TapCounts, had: Found | null): Found | null {
  const least = had === null ? SMALLEST_OF_MANY * top : had.gap * (1 + LEAST_GAIN);
  return least < top ? largestGapOfGame(tapGame(versineTermsOf(ends), taps, resonancesOf(ends)), least, top) : null;
}
