import { describe, expect, it } from 'vitest';
import { compareWithNesterovFlow } from '../../src/dynamics/compare-with-nesterov-flow.ts';
import { nesterovGapOrder } from '../../src/dynamics/nesterov-gap-order.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { smooth } from '../helpers/smooth.ts';

describe('compareWithNesterovFlow', () => {
  it('sets iterates with β = 0, ¼, 2/5, … beside the equation with r = 3 at the times k√η', () => {
    const { timeStep, trajectory, solution, gap } = compareWithNesterovFlow({ eta: 0.0025 }, smooth, { steps: 8 });
    expect(timeStep).toBe(0.05);
    expect(trajectory.schedule.beta.slice(0, 3)).toEqual([0, 0.25, 0.4]);
    expect([trajectory.iterates.length, solution.times.length, solution.times[8]]).toEqual([9, 9, 0.4]);
    expect(solution.flow).toEqual({ r: 3 });
    const distances = trajectory.iterates.flatMap((point, k) =>
      point.map((value, i) => Math.abs(value - solution.positions[k]![i]!)),
    );
    expect(gap).toBe(Math.max(...distances));
  });

  it('makes 100 steps from the customary start, and is infinitely far off where iterates diverge', () => {
    expect(compareWithNesterovFlow({ eta: 1e-4 }, ravine).trajectory.iterates.length).toBe(101);
    expect(compareWithNesterovFlow({ eta: 0.1 }, ravine, { steps: 2000 }).gap).toBe(Infinity);
  });

  it('is no distance away where nothing moves', () => {
    expect(compareWithNesterovFlow({ eta: 0.1 }, diagonalQuadratic([1]), { start: [0] }).gap).toBe(0);
  });

  it('names what is not as it must be', () => {
    const compare = (eta: number, options: object) => () => compareWithNesterovFlow({ eta }, ravine, options);
    const named = (message: string) => inputRangeError(`compareWithNesterovFlow: ${message}`);
    expect(compare(0, {})).toThrow(named('eta must be a finite number > 0, got 0'));
    expect(compare(1, { steps: 0 })).toThrow(named('steps must be a whole number ≥ 1, got 0'));
    expect(compare(1, { start: [1] })).toThrow('compareWithNesterovFlow: start must be an array of 2 numbers');
  });
});

describe('nesterovGapOrder', () => {
  it('is 1, on a function that is not quadratic', () => {
    const { order, gaps, timeSteps, objective } = nesterovGapOrder(smooth, { duration: 2, start: [1, -2] });
    expect(Math.abs(order - 1)).toBeLessThan(0.1);
    expect(timeSteps).toEqual([64, 128, 256, 512, 1024].map((n) => 2 / n));
    expect([gaps.length, objective]).toEqual([5, 'smooth']);
  });

  it('names what is not as it must be', () => {
    const measure = (options: object) => () => nesterovGapOrder(smooth, { duration: 1, ...options });
    expect(measure({ duration: 0 })).toThrow(
      inputRangeError('nesterovGapOrder: duration must be a finite number > 0, got 0'),
    );
    expect(measure({ iterations: [8] })).toThrow(
      inputTypeError(
        'nesterovGapOrder: iterations must be two or more different whole numbers, got an array of length 1',
      ),
    );
  });
});
