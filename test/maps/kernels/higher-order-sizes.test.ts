import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { byPowers, higherOrderSizesRow, stepByStep } from '../../../src/maps/kernels/higher-order-sizes.ts';
import { aggregatedMomentum } from '../../../src/methods/aggregated-momentum.ts';
import type { StepState } from '../../../src/methods/method.ts';
import type { Vector } from '../../../src/numeric/vector.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { contextAt } from '../../helpers/map-context.ts';
import { real } from '../../helpers/real.ts';

describe('byPowers', () => {
  it('comes to the same iterates as all steps taken', () => {
    const inputs = fc
      .integer({ min: 1, max: 5 })
      .chain((order) =>
        fc.tuple(
          fc.array(real(-0.6, 0.6), { minLength: order, maxLength: order }),
          fc.array(real(-1, 1), { minLength: Math.max(order, 2), maxLength: Math.max(order, 2) }),
          fc.nat(70),
        ),
      );
    fc.assert(
      fc.property(inputs, ([rest, first, steps]) => {
        const powers = byPowers([1, ...rest], first, steps);
        const stepped = stepByStep([1, ...rest], first, steps);
        const scale = 1 + Math.max(...stepped.map(Math.abs), ...first.map(Math.abs));
        expect(Math.abs(powers[0]! - stepped[0]!)).toBeLessThan(1e-9 * scale * (1 + steps) ** 2);
      }),
      { numRuns: 500 },
    );
  });
});

describe('higherOrderSizesRow', () => {
  it('has the larger of the last two iterates from empty buffers, as the algorithm makes them', () => {
    const fixed = { betas: [0, 0.5, 0.9] };
    const spectrum = fromInterval(0.5, 2);
    for (const steps of [1, 2, 3, 4, 5, 40]) {
      for (const advance of [byPowers, stepByStep]) {
        const context = contextAt('kappa-eta-L', { method: aggregatedMomentum, spectrum, fixed }, [2, 30], { steps });
        const out = new Float64Array(2);
        higherOrderSizesRow(context, advance)?.(0.6, out);
        const expected = [2, 30].map((kappa) =>
          Math.max(...[2 / kappa, 2].map((lambda) => sizeAfter(steps, lambda, { ...fixed, eta: 0.3 }))),
        );
        out.forEach((value, i) => {
          expect(value / expected[i]!).toBeCloseTo(1, 9);
        });
      }
    }
  });
});

/** The larger of the last two iterates on one curvature, every step the algorithm's own. */
function sizeAfter(
  steps: number,
  lambda: number,
  parameters: { readonly betas: number[]; readonly eta: number },
): number {
  const gradient = (point: Vector): Vector => point.map((value) => lambda * value);
  let state: StepState = { current: [1], previous: [1] };
  for (let k = 0; k < steps; k++) state = aggregatedMomentum.step(parameters, state, gradient);
  return Math.max(Math.abs(state.current[0] ?? NaN), Math.abs(state.previous[0] ?? NaN));
}
