import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { iterateCells, LANES } from '../../../src/maps/kernels/iterate-cells.ts';

const COUNT = 2 * LANES;
const row = (most: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: COUNT, maxLength: COUNT })
    .map((values) => Float64Array.from(values));

describe('iterateCells', () => {
  it('takes every step of every cell as it is written, bit for bit, with look-ahead and without', () => {
    const gammas = fc.oneof(row(2), fc.constant(new Float64Array(COUNT)));
    const steps = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(row(2), gammas, row(3), row(1), row(1), steps, (beta, gamma, etaLambda, first, second, count) => {
        const cells = { beta, gamma, etaLambda, current: first.slice(), previous: second.slice() };
        iterateCells(cells, count);
        for (let i = 0; i < COUNT; i++) {
          let [t, p] = [first[i]!, second[i]!];
          for (let k = 0; k < count; k++) {
            [t, p] = [t + beta[i]! * (t - p) - etaLambda[i]! * (t + gamma[i]! * (t - p)), t];
          }
          expect([cells.current[i]! + 0, cells.previous[i]! + 0]).toEqual([t + 0, p + 0]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('looks ahead where a single cell does', () => {
    for (let lane = 0; lane < LANES; lane++) {
      const filled = (value: number): Float64Array => new Float64Array(LANES).fill(value);
      const gamma = filled(0);
      gamma[lane] = 0.5;
      const cells = { beta: filled(0.5), gamma, etaLambda: filled(1), current: filled(1), previous: filled(1) };
      iterateCells(cells, 2);
      expect([...cells.current]).toEqual(Array.from({ length: LANES }, (_, i) => (i === lane ? 0 : -0.5)));
    }
  });
});
