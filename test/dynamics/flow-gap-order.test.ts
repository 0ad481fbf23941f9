import { describe, expect, it } from 'vitest';
import type { Matching } from '../../src/dynamics/flow.ts';
import { flowGapOrder } from '../../src/dynamics/flow-gap-order.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { smooth } from '../helpers/smooth.ts';

const ORDERS: readonly (readonly [Matching, number])[] = [
  ['conformal', 2],
  ['central', 2],
  ['textbook', 1],
];

describe('flowGapOrder', () => {
  it.each(ORDERS)('is, with the %s matching, %i for the heavy ball', (matching, order) => {
    for (const objective of [smooth, diagonalQuadratic([4, 1])]) {
      const gap = flowGapOrder(heavyBall, objective, { friction: 1, duration: 3, matching });
      expect(Math.abs(gap.order - order)).toBeLessThan(0.1);
      expect(gap).toMatchObject({ method: 'heavy-ball', objective: objective.name, matching });
    }
  });

  it.each(ORDERS)('is, with the %s matching, 1 for Nesterov, whose look-ahead is friction of its own', (matching) => {
    const { order } = flowGapOrder(nesterov, smooth, { friction: 1, duration: 3, matching });
    expect(Math.abs(order - 1)).toBeLessThan(0.1);
  });

  it('returns the gaps for h = T/64, …, T/1024, which shrink', () => {
    const { timeSteps, gaps, matching } = flowGapOrder(heavyBall, smooth, { friction: 1, duration: 3, start: [1, -1] });
    expect(matching).toBe('conformal');
    expect(timeSteps).toEqual([64, 128, 256, 512, 1024].map((n) => 3 / n));
    gaps.slice(1).forEach((gap, i) => {
      expect(gap).toBeLessThan(gaps[i]!);
    });
    const [h = NaN] = timeSteps;
    expect(gaps[0]).toBeLessThan(h * h);
  });

  it('is Infinity where the iterates diverge: h√λ > 2', () => {
    const { gaps } = flowGapOrder(heavyBall, diagonalQuadratic([1]), {
      friction: 1,
      duration: 3000,
      iterations: [1e3, 3e4],
    });
    expect(gaps[0]).toBe(Infinity);
    expect(gaps[1]).toBeLessThan(0.1);
  });

  it('names what is wrong', () => {
    const measure = (options: object) => () =>
      flowGapOrder(heavyBall, smooth, { friction: 1, duration: 3, ...options });
    const two = (got: string) =>
      inputTypeError(`flowGapOrder: iterations must be two or more different whole numbers, got ${got}`);
    expect(measure({ iterations: [8] })).toThrow(two('an array of length 1'));
    expect(measure({ iterations: [8, 8] })).toThrow(two('an array of length 2'));
    expect(measure({ iterations: 8 })).toThrow(two('8'));
    expect(measure({ iterations: [8, 0] })).toThrow('flowGapOrder: iterations[1] must be a whole number ≥ 1, got 0');
    const duration = inputRangeError('flowGapOrder: duration must be a finite number > 0, got -3');
    expect(measure({ duration: -3 })).toThrow(duration);
    expect(measure({ matching: 'x' })).toThrow(`matching must be 'conformal', 'central' or 'textbook', got "x"`);
    expect(() => flowGapOrder(gradientDescent, smooth, { friction: 1, duration: 3 })).toThrow('must have momentum');
  });
});
