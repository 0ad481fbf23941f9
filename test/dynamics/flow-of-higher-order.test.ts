import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithFlow } from '../../src/dynamics/compare-with-flow.ts';
import { compareWithFlowOfHigherOrder } from '../../src/dynamics/compare-with-flow-of-higher-order.ts';
import { flowOf } from '../../src/dynamics/flow-of.ts';
import { flowOfHigherOrder } from '../../src/dynamics/flow-of-higher-order.ts';
import type { Matching } from '../../src/dynamics/flow.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import { linearize } from '../../src/methods/linearize.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { sharpnessThreshold } from '../../src/stability/sharpness-threshold.ts';

const MATCHINGS: readonly Matching[] = ['conformal', 'central', 'textbook'];

/** log₂ of how much the gap falls when h is halved, over the same time. */
function orderOf<P extends { readonly eta: number }>(
  method: HigherOrderMethod<P>,
  at: (h: number) => P,
  matching: Matching,
): number {
  const gaps = [0.02, 0.01].map((h) => {
    const comparison = compareWithFlowOfHigherOrder(method, at(h), ravine, { steps: Math.round(2 / h), matching });
    return comparison.gap;
  });
  return Math.log2(gaps[0]! / gaps[1]!);
}

describe('flowOfHigherOrder', () => {
  it('is the flow of the heavy ball for one β', () => {
    const momentum = fc.double({ min: 0.05, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(momentum, fc.constantFrom(...MATCHINGS), (beta, matching) => {
        const { velocities, timeStep, descent } = flowOfHigherOrder(
          aggregatedMomentum,
          { betas: [beta], eta: 0.1 },
          { matching },
        );
        const known = flowOf(heavyBall, { beta, eta: 0.1 }, { matching });
        expect(timeStep).toBeCloseTo(known.timeStep, 13);
        expect(velocities[0]?.friction.re).toBeCloseTo(known.friction, 10);
        expect(velocities[0]?.weight.re).toBeCloseTo(1, 13);
        expect(descent).toBe(0);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('reaches the limit of leapfrog, h²λ = 4, where the iteration ends in a flip', () => {
    const parameters = { betas: [0.3, 0.9, 0.99], eta: 0.1 };
    const { sharpness } = sharpnessThreshold(aggregatedMomentum, parameters);
    expect(flowOfHigherOrder(aggregatedMomentum, parameters).timeStep ** 2 * (sharpness ?? NaN)).toBeCloseTo(4, 12);
    const turning = { beta: 0.9, phase: 0.3, eta: 0.1 };
    const threshold = sharpnessThreshold(complexMomentum, turning);
    expect(threshold.boundary).toBe('flip');
    expect(flowOfHigherOrder(complexMomentum, turning).timeStep ** 2 * (threshold.sharpness ?? NaN)).toBeCloseTo(4, 11);
  });

  it('turns as often as the momentum does, with weights that sum to 1', () => {
    const { velocities, timeStep } = flowOfHigherOrder(complexMomentum, { beta: 0.9, phase: 0.3, eta: 0.01 });
    expect(velocities).toHaveLength(2);
    for (const { friction } of velocities) {
      expect(friction.re * timeStep).toBeCloseTo(-Math.log(0.9), 13);
      expect(Math.abs(friction.im) * timeStep).toBeCloseTo(0.3, 13);
    }
    expect(velocities.reduce((sum, { weight }) => sum + weight.re, 0)).toBeCloseTo(1, 13);
    expect(velocities.reduce((sum, { weight }) => sum + weight.im, 0)).toBeCloseTo(0, 13);
  });

  it('lets descend what β = 0 does not remember', () => {
    const { velocities, timeStep, descent } = flowOfHigherOrder(aggregatedMomentum, {
      betas: [0, 0.9, 0.99],
      eta: 0.3,
    });
    expect(velocities).toHaveLength(2);
    expect(descent * timeStep).toBeCloseTo(0.1, 13);
  });

  it('refuses memories that have no flow, and matchings that do not exist', () => {
    const flow = (betas: readonly number[], matching: Matching): unknown =>
      flowOfHigherOrder(aggregatedMomentum, { betas, eta: 0.1 }, { matching });
    const refusal = 'gradients are remembered as different exponentials that fade, got others for aggregated-momentum';
    expect(() => flow([0], 'central')).toThrow(refusal);
    expect(() => flow([0.5, 1], 'central')).toThrow(refusal);
    expect(() => flowOfHigherOrder(complexMomentum, { beta: 0.9, phase: 0, eta: 0.1 })).toThrow('for complex-momentum');
    expect(() => flow([-0.5, 0.9], 'conformal')).toThrow(
      'no factor must be negative for the conformal matching, got -0.5',
    );
    expect(flow([-0.5, 0.9], 'central')).toMatchObject({ matching: 'central' });
    expect(() => flow([0.5], 'other' as Matching)).toThrow("flowOfHigherOrder: matching must be 'conformal'");
    const opposed = linearize((state, gradient) => {
      const slope = gradient(state.current);
      const buffers = [0.2, 0.6, 0.9].map((beta, i) =>
        slope.map((value, j) => beta * (state.memory?.[i]?.[j] ?? 0) - value),
      );
      const next = state.current.map(
        (value, j) => value + 0.01 * (buffers[2]![j]! + buffers[1]![j]! - 3 * buffers[0]![j]!),
      );
      return { current: next, previous: state.current, memory: buffers };
    });
    expect('coefficients' in opposed.method).toBe(true);
    if ('coefficients' in opposed.method) {
      const { method, parameters } = opposed;
      expect(() => flowOfHigherOrder(method, parameters)).toThrow('the square of the time step must be above 0, got -');
    }
  });

  it('has no flow for a memory of exactly one step', () => {
    const oneStep = linearize((state, gradient) => {
      const slope = gradient(state.current);
      const [last = slope.map(() => 0), velocity = slope.map(() => 0)] = state.memory ?? [];
      const faster = slope.map((value, j) => 0.9 * velocity[j]! - value);
      const next = state.current.map((value, j) => value + 0.01 * faster[j]! - 0.02 * last[j]!);
      return { current: next, previous: state.current, memory: [slope, faster] };
    });
    expect('coefficients' in oneStep.method).toBe(true);
    if ('coefficients' in oneStep.method) {
      const { method, parameters } = oneStep;
      expect(() => flowOfHigherOrder(method, parameters)).toThrow('got others for');
    }
  });
});

describe('compareWithFlowOfHigherOrder', () => {
  it('is the comparison of the heavy ball for one β', () => {
    const own = compareWithFlowOfHigherOrder(aggregatedMomentum, { betas: [0.9], eta: 0.003 }, ravine);
    const known = compareWithFlow(heavyBall, { beta: 0.9, eta: 0.003 }, ravine);
    expect(own.gap).toBeCloseTo(known.gap, 10);
    expect(own.solution.velocities[50]?.[0]).toBeCloseTo(known.solution.velocities[50]?.[0] ?? NaN, 9);
  });

  it('has a gap of second order in h, and of first with the textbook’s matching', () => {
    const list = (h: number): { betas: readonly number[]; eta: number } => ({
      betas: [0, Math.exp(-h), Math.exp(-5 * h)],
      eta: h * h,
    });
    const turning = (h: number): { beta: number; phase: number; eta: number } => ({
      beta: Math.exp(-h),
      phase: 2 * h,
      eta: h * h,
    });
    for (const matching of ['conformal', 'central'] as const) {
      expect(orderOf(aggregatedMomentum, list, matching)).toBeGreaterThan(1.75);
      expect(orderOf(complexMomentum, turning, matching)).toBeCloseTo(2, 0);
    }
    expect(orderOf(complexMomentum, turning, 'textbook')).toBeLessThan(1.4);
  });

  it('has an infinite gap where the iterates leave the finite numbers', () => {
    const { gap } = compareWithFlowOfHigherOrder(
      aggregatedMomentum,
      { betas: [0.5, 0.9], eta: 1 },
      diagonalQuadratic([100]),
      {
        steps: 1000,
      },
    );
    expect(gap).toBe(Infinity);
  });
});
