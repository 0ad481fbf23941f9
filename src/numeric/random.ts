import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { checkFinite, checkInteger, checkPositive } from './check.ts';
import { inputRangeError } from './input-error.ts';

/** A seeded source of random numbers: equal seeds give equal sequences. */
export interface Random {
  /** The seed it was made from. */
  readonly seed: number;
  /** Uniform in [least, most); `least` when the two are equal. */
  uniform(least: number, most: number): number;
  /** Uniform in the logarithm on [least, most], 0 < least ≤ most. */
  logUniform(least: number, most: number): number;
  /** A whole number in [least, most], each equally likely. */
  integer(least: number, most: number): number;
  /** Standard normal. */
  normal(): number;
}

/**
 * Makes a seeded source of random numbers: xoroshiro128+, jumped ahead once so that neighbouring seeds have unrelated sequences.
 *
 * @param seed - Whole number from 0 to $2^{32} - 1$.
 * @returns A source whose every draw advances it. Not for secrets.
 * @throws RangeError if the seed, or a range given to a draw, is not as said; TypeError if it is not a number.
 * @see `blackman2021` in docs/references.md.
 * @example
 * ```ts
 * import { randomOf } from 'heavyball';
 * randomOf(7).integer(1, 6) === randomOf(7).integer(1, 6); // => true
 * ```
 */
export function randomOf(seed: number): Random {
  checkInteger('randomOf', 'seed', seed, 0, 2 ** 32 - 1);
  const generator = xoroshiro128plus(seed);
  generator.jump();
  const draw = (): number => uniformFloat64(generator);

  return {
    seed,
    uniform(least, most) {
      checkRange('uniform', least, most);
      checkFinite('uniform', 'most − least', most - least);
      const value = least + (most - least) * draw();
      return value < most ? value : least;
    },
    logUniform(least, most) {
      checkPositive('logUniform', 'least', least);
      checkRange('logUniform', least, most);
      const exponent = Math.log(least) + (Math.log(most) - Math.log(least)) * draw();
      return Math.min(Math.max(Math.exp(exponent), least), most);
    },
    integer(least, most) {
      checkInteger('integer', 'least', least, Number.MIN_SAFE_INTEGER);
      checkInteger('integer', 'most', most, Number.MIN_SAFE_INTEGER);
      checkRange('integer', least, most);
      return uniformInt(generator, least, most);
    },
    normal() {
      const radius = Math.sqrt(-2 * Math.log1p(-draw()));
      return radius * Math.cos(2 * Math.PI * draw());
    },
  };
}

/** Throws unless both ends are finite and in order. */
function checkRange(where: string, least: number, most: number): void {
  checkFinite(where, 'least', least);
  checkFinite(where, 'most', most);
  if (least > most) throw inputRangeError(`${where}: least must be ≤ most, got ${least} > ${most}`);
}
