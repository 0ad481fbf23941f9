import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { METHODS } from '../../src/methods/index.ts';
import { compareMethods } from '../../src/response/compare-methods.ts';
import { ratesAgainstKappa } from '../../src/response/rates-against-kappa.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

describe('ratesAgainstKappa', () => {
  it('has the rates of the tuned methods at each κ', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 9, noNaN: true }), (log) => {
        const spectrum = fromKappa(10 ** log);
        const { curves, bound } = ratesAgainstKappa([spectrum.kappa]);
        const tunings = METHODS.flatMap((method) => [
          ...((method.standard?.(spectrum) ?? null) === null ? [] : [standardTuning(method, spectrum)]),
          ...(method.optimal(spectrum) === null ? [] : [optimalTuning(method, spectrum)]),
        ]);
        expect(curves.map(({ gaps }) => gaps[0])).toEqual(tunings.map(({ rateGap }) => rateGap));
        expect(bound[0]! / lowerBound(spectrum).rateGap).toBeCloseTo(1, 14);
      }),
      { numRuns: 30 },
    );
  });

  it('calls them as they are called where they are compared', () => {
    const titles = compareMethods(fromKappa(5)).map(({ title }) => title);
    expect(ratesAgainstKappa([5]).curves.map(({ title }) => title)).toEqual(titles);
  });

  it('leaves a gap where a method has no such constants: robust momentum at κ = 1', () => {
    const { curves } = ratesAgainstKappa([1, 10]);
    const robust = curves.find(({ title }) => title === 'robust momentum');
    expect(robust?.gaps[0]).toBeNaN();
    expect(robust?.gaps[1]).toBeCloseTo(1 / Math.sqrt(10), 14);
    expect(curves.length).toBeGreaterThan(METHODS.length / 2);
  });

  it('refuses a κ below 1 or that is no number', () => {
    expect(refusal(() => ratesAgainstKappa([10, 0.5]))).toBe(
      'RangeError: ratesAgainstKappa: kappa must be at least 1, got 0.5',
    );
    expect(refusal(() => ratesAgainstKappa([Infinity]))).toMatch(
      /^RangeError: ratesAgainstKappa: kappa must be a finite/,
    );
  });
});
