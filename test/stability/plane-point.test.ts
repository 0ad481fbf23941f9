import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoSum } from '../../src/numeric/two-sum.ts';
import { roundBeta, unroundedBeta } from '../../src/stability/plane-point.ts';
import { real } from '../helpers/real.ts';

describe('roundBeta', () => {
  it('gives 1 − β beside β between ½ and 2, and β alone elsewhere', () => {
    expect(roundBeta({ hi: 1, lo: -1e-20 })).toEqual({ beta: 1, oneMinusBeta: 1e-20 });
    expect(roundBeta({ hi: 0.75, lo: 0 })).toEqual({ beta: 0.75, oneMinusBeta: 0.25 });
    for (const beta of [-1, 0, 0.5, 2, Infinity]) expect(roundBeta({ hi: beta, lo: 0 })).toEqual({ beta });
    expect(roundBeta({ hi: -0, lo: 0 })).toEqual({ beta: 0 });
  });
});

describe('unroundedBeta', () => {
  it('is the β that was rounded, when that is a double or one less a double', () => {
    expect(unroundedBeta({ beta: 1, oneMinusBeta: 1e-20 })).toEqual({ hi: 1, lo: -1e-20 });
    fc.assert(
      fc.property(real(-0.9, 0.4), (oneMinusBeta) => {
        const beta = twoSum(1, -oneMinusBeta);
        expect(unroundedBeta(roundBeta(beta))).toEqual(beta);
        expect(unroundedBeta(roundBeta({ hi: oneMinusBeta, lo: 0 })).hi).toBe(oneMinusBeta + 0);
      }),
    );
  });
});
