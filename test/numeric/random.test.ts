import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inputRangeError } from '../../src/numeric/input-error.ts';
import { randomOf } from '../../src/numeric/random.ts';
import { real } from '../helpers/real.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** n draws. */
function sample(n: number, draw: () => number): number[] {
  return Array.from({ length: n }, draw);
}

/** Mean of a power of the numbers. */
function moment(values: readonly number[], power: number): number {
  return values.reduce((sum, value) => sum + value ** power, 0) / values.length;
}

describe('randomOf', () => {
  it('gives equal sequences for equal seeds, whatever is drawn', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const a = randomOf(seed);
        const b = randomOf(seed);
        expect(a.seed).toBe(seed);
        expect([a.uniform(0, 1), a.normal(), a.integer(0, 99), a.logUniform(1, 2)]).toEqual([
          b.uniform(0, 1),
          b.normal(),
          b.integer(0, 99),
          b.logUniform(1, 2),
        ]);
      }),
    );
  });

  it('gives unrelated sequences for neighbouring seeds: the first draws of seeds 0 to 999 are uniform', () => {
    const first = Array.from({ length: 1000 }, (_, seed) => randomOf(seed).uniform(0, 1));
    const counts = new Array<number>(10).fill(0);
    for (const value of first) counts[Math.floor(10 * value)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9 % quantile of χ² with 9 degrees of freedom
  });

  it('is the xoroshiro128+ sequence after one jump', () => {
    // Own integer implementation of the published algorithm (64-bit words), state after the jump of 2^64 steps.
    const mask = (1n << 64n) - 1n;
    const rotl = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (64n - k))) & mask;
    const seed = 12345;
    // The seeding of the generator: s0 = (−1, ~seed), s1 = (seed, 0) as (high, low) 32-bit halves.
    let s0 = (0xffffffffn << 32n) | BigInt.asUintN(32, BigInt(~seed));
    let s1 = BigInt(seed) << 32n;
    const step = (): bigint => {
      const out = (s0 + s1) & mask;
      const x = s0 ^ s1;
      s0 = rotl(s0, 24n) ^ x ^ ((x << 16n) & mask);
      s1 = rotl(x, 37n);
      return out;
    };
    let [j0, j1] = [0n, 0n];
    for (const word of [0xdf900294d8f554a5n, 0x170865df4b3201fcn]) {
      for (let bit = 0n; bit < 64n; bit++) {
        if ((word >> bit) & 1n) [j0, j1] = [j0 ^ s0, j1 ^ s1];
        step();
      }
    }
    [s0, s1] = [j0, j1];
    const high = Number(step() & 0x3ffffffn);
    const low = Number(step() & 0x7ffffffn);
    expect(randomOf(seed).uniform(0, 1)).toBe(high * 2 ** -26 + low * 2 ** -53);
  });

  it('refuses a seed that is not a 32-bit whole number', () => {
    expect(() => randomOf(-1)).toThrow(
      inputRangeError('randomOf: seed must be a whole number from 0 to 4294967295, got -1'),
    );
    expect(() => randomOf(2 ** 32)).toThrow(RangeError);
    expect(() => randomOf(0.5)).toThrow(RangeError);
    expect(randomOf(2 ** 32 - 1).seed).toBe(4294967295);
  });
});

describe('uniform', () => {
  it('stays in [least, most) even where rounding would reach most', () => {
    fc.assert(
      fc.property(seeds, real(-1e6, 1e6), fc.nat(3), (seed, least, ulps) => {
        const most = least + ulps * 2 ** -34;
        const random = randomOf(seed);
        for (let i = 0; i < 20; i++) {
          const value = random.uniform(least, most);
          expect(value).toBeGreaterThanOrEqual(least);
          if (most > least) expect(value).toBeLessThan(most);
          else expect(value).toBe(least);
        }
      }),
    );
  });

  it('has mean (least + most)/2 and variance (most − least)²/12', () => {
    const random = randomOf(1);
    const values = sample(20_000, () => random.uniform(-1, 3));
    expect(Math.abs(moment(values, 1) - 1)).toBeLessThan(0.04); // 5 standard errors
    expect(Math.abs(moment(values, 2) - 1 - 16 / 12)).toBeLessThan(0.08);
  });

  it('names the end that is wrong', () => {
    const random = randomOf(1);
    expect(() => random.uniform(2, 1)).toThrow(inputRangeError('uniform: least must be ≤ most, got 2 > 1'));
    expect(() => random.uniform(NaN, 1)).toThrow(inputRangeError('uniform: least must be a finite number, got NaN'));
    expect(() => random.uniform(0, Infinity)).toThrow(
      inputRangeError('uniform: most must be a finite number, got Infinity'),
    );
    expect(() => random.uniform(-1.7e308, 1.7e308)).toThrow(
      inputRangeError('uniform: most − least must be a finite number, got Infinity'),
    );
  });
});

describe('logUniform', () => {
  it('stays in [least, most] and reaches down to subnormal ends', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.double({ min: 5e-324, max: 1e300, noNaN: true }),
        fc.double({ min: 1, max: 1e8, noNaN: true }),
        (seed, least, factor) => {
          const most = least * factor;
          const value = randomOf(seed).logUniform(least, most);
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('is uniform in the logarithm: half of [1e-6, 1e2] lies below 1e-2', () => {
    const random = randomOf(2);
    const below = sample(10_000, () => random.logUniform(1e-6, 1e2)).filter((value) => value < 1e-2).length;
    expect(Math.abs(below - 5000)).toBeLessThan(250);
  });

  it('refuses an end that is not positive', () => {
    expect(() => randomOf(1).logUniform(0, 1)).toThrow(
      inputRangeError('logUniform: least must be a finite number > 0, got 0'),
    );
    expect(() => randomOf(1).logUniform(2, 1)).toThrow(inputRangeError('logUniform: least must be ≤ most, got 2 > 1'));
  });
});

describe('integer', () => {
  it('reaches every whole number of the range, ends included, and nothing else', () => {
    const random = randomOf(3);
    const seen = new Set(sample(500, () => random.integer(-2, 3)));
    expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    expect(random.integer(5, 5)).toBe(5);
  });

  it('refuses ends that are not whole or not in order', () => {
    const random = randomOf(3);
    expect(() => random.integer(0.5, 3)).toThrow(/^integer: least must be a whole number/);
    expect(() => random.integer(0, 3.5)).toThrow(/^integer: most must be a whole number/);
    expect(() => random.integer(4, 3)).toThrow(inputRangeError('integer: least must be ≤ most, got 4 > 3'));
    expect(random.integer(-(2 ** 53) + 1, 0)).toBeLessThanOrEqual(0);
  });
});

describe('normal', () => {
  it('has the first four moments 0, 1, 0, 3 and is symmetric in its quartiles', () => {
    const random = randomOf(4);
    const values = sample(40_000, () => random.normal());
    expect(Math.abs(moment(values, 1))).toBeLessThan(0.025);
    expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(0.04);
    expect(Math.abs(moment(values, 3))).toBeLessThan(0.1);
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(0.25);
    const beyond = values.filter((value) => value > 0.674489750196082).length;
    expect(Math.abs(beyond - 10_000)).toBeLessThan(450);
  });
});
