import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { compareHigherOrder } from '../../src/response/compare-higher-order.ts';
import type { GivenToAny } from '../../src/response/given-for.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { refusal } from '../helpers/refusal.ts';

describe('compareHigherOrder', () => {
  it('has a row for the methods of which every parameter is given', () => {
    const titles = (given: GivenToAny): readonly string[] =>
      compareHigherOrder(fromKappa(4), { given }).map(({ title }) => title);
    expect(titles({})).toEqual([]);
    expect(titles({ beta: 0.5 })).toEqual([]);
    expect(titles({ betas: [0, 0.5], phase: 0.2 })).toEqual(['aggregated momentum']);
    expect(titles({ betas: [0, 0.5], phase: 0.2, oneMinusBeta: 0.5 })).toEqual([
      'aggregated momentum',
      'complex momentum',
    ]);
  });

  it('is no faster than any method can be, and counts as iterationsTo does', () => {
    const spectrum = fromKappa(20);
    const [row] = compareHigherOrder(spectrum, { epsilon: 1e-3, given: { betas: [0, 0.8] } });
    expect(row?.analysis.rateGap).toBeLessThanOrEqual(lowerBound(spectrum).rateGap);
    const parameters = { betas: [0, 0.8], eta: row?.analysis.parameters.eta ?? NaN };
    expect(row?.iterations.fromRest).toBe(iterationsTo(1e-3, aggregatedMomentum, parameters, spectrum).fromRest);
    expect(row?.sharpness.sharpness).toBeGreaterThan(20);
  });

  it('refuses a spectrum that nothing can be tuned to', () => {
    expect(refusal(() => compareHigherOrder(fromEigenvalues([-1])))).toMatch(
      /^RangeError: compareHigherOrder: spectrum/,
    );
  });
});
