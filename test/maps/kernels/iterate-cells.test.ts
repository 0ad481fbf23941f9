import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { iterateCells, LANES } from '../../../src/maps/kernels/iterate-cells.ts';

const COUNT = 2 * LANES;
const row = (most: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: COUNT, maxLength: COUNT })
    .map((values) => Float64Array.from(values));

describe('iterateCells', () => {
  it('takes every step of every cell as it is written, bit for bit', () => {
    const steps = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(row(2), row(3), row(1), row(1), steps, (inertia, etaLambda, first, second, count) => {
        const cells = { inertia, etaLambda, current: first.slice(), velocity: second.slice() };
        iterateCells(cells, count);
        for (let i = 0; i < COUNT; i++) {
          let [t, v] = [first[i]!, second[i]!];
          for (let k = 0; k < count; k++) {
            v = inertia[i]! * v - etaLambda[i]! * t;
            t = t + v;
          }
          expect([cells.current[i]! + 0, cells.velocity[i]! + 0]).toEqual([t + 0, v + 0]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
