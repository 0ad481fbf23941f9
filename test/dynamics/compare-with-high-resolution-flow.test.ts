import { describe, expect, it } from 'vitest';
import { compareWithHighResolutionFlow } from '../../src/dynamics/compare-with-high-resolution-flow.ts';
import { highResolutionFlow } from '../../src/dynamics/high-resolution-flow.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fitLine } from '../../src/numeric/fit-line.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { smooth } from '../helpers/smooth.ts';

const start = [1, -2];

describe('compareWithHighResolutionFlow', () => {
  it.each([heavyBall, nesterov])('has a gap of order η at the same friction: order 2 in the time step', (method) => {
    const counts = [128, 256, 512];
    const gaps = counts.map((steps) => {
      const h = 2 / steps;
      const parameters = { beta: (1 - h) / (1 + h), eta: h * h };
      return compareWithHighResolutionFlow(method, parameters, smooth, { start, steps }).gap;
    });
    expect(Math.abs(fitLine(counts.map(Math.log), gaps.map(Math.log)).slope + 2)).toBeLessThan(0.1);
  });

  it('starts heavy ball at θ₁ = θ₀ − (1 + β)η∇f(θ₀), and follows Nesterov at the points of its gradients', () => {
    const parameters = { beta: 0.6, eta: 0.01 };
    const [slope = NaN] = smooth.gradient(start);
    for (const method of [heavyBall, nesterov]) {
      const { points, trajectory, flow, solution } = compareWithHighResolutionFlow(method, parameters, smooth, {
        start,
        steps: 5,
      });
      expect(points[0]).toEqual(start);
      expect(points[1]![0]).toBeCloseTo(1 - 1.6 * 0.01 * slope, 13);
      expect(flow).toEqual(highResolutionFlow(method, parameters));
      expect(solution.velocities[0]![0]).toBeCloseTo(-1.5 * 0.1 * slope, 13);
      expect([points.length, solution.times.length]).toEqual([6, 6]);
      if (method === heavyBall) expect(points).toEqual(trajectory.iterates);
    }
  });

  it('makes 100 steps, and is infinitely far off where iterates diverge', () => {
    expect(compareWithHighResolutionFlow(nesterov, { beta: 0.9, eta: 1e-3 }, ravine).points.length).toBe(101);
    expect(compareWithHighResolutionFlow(heavyBall, { beta: 0.9, eta: 1 }, ravine, { steps: 400 }).gap).toBe(Infinity);
  });

  it('names what is not as it must be', () => {
    const compare = (options: object) => () =>
      compareWithHighResolutionFlow(nesterov, { beta: 0.9, eta: 1e-3 }, ravine, options);
    expect(compare({ steps: -1 })).toThrow(
      inputRangeError('compareWithHighResolutionFlow: steps must be a whole number ≥ 1, got -1'),
    );
    expect(compare({ start: [1] })).toThrow('compareWithHighResolutionFlow: start must be an array of 2 numbers');
  });
});
