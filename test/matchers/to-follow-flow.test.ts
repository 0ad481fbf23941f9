import { describe, expect, it } from 'vitest';
import { compareWithFlow, diagonalQuadratic, flowOf, heavyBall, ravine, simulate } from '../../src/index.ts';
import '../../src/matchers/vitest.ts';
import { failureOf } from '../helpers/failure-of.ts';

const parameters = { beta: 0.99, eta: 1e-4 };
const flow = flowOf(heavyBall, parameters);
const run = simulate(heavyBall, parameters, ravine, { maxSteps: 50, tolerance: 0 });

describe('toFollowFlow', () => {
  it('draws the line where iterates and ODE are farthest apart', () => {
    const { gap } = compareWithFlow(heavyBall, parameters, ravine, { steps: 50 });
    expect(gap).toBeGreaterThan(1e-5);
    expect(run).toFollowFlow(flow, ravine, { within: gap * 1.000001 });
    expect(run).not.toFollowFlow(flow, ravine, { within: gap * 0.999999 });
  });

  it('sees h shrink: a hundredth of the step, with the friction kept, is ten thousand times nearer', () => {
    const gapAt = (h: number): number => {
      const physical = { friction: 1, timeStep: h, matching: 'conformal' } as const;
      const beta = Math.exp(-h);
      const steps = Math.round(2 / h);
      const fine = simulate(heavyBall, { beta, eta: (h * h * (1 + beta)) / 2 }, diagonalQuadratic([1]), {
        maxSteps: steps,
        tolerance: 0,
      });
      expect(fine).toFollowFlow(physical, diagonalQuadratic([1]), { within: h * h });
      expect(fine).not.toFollowFlow(physical, diagonalQuadratic([1]), { within: (h * h) / 100 });
      return steps;
    };
    expect(gapAt(0.1)).toBe(20);
    expect(gapAt(0.001)).toBe(2000);
  });

  it('compares thinned records at their own steps', () => {
    const thinned = { ...run, iterates: [run.iterates[0]!, run.iterates[50]!], steps: [0, 50] };
    expect(thinned).toFollowFlow(flow, ravine, { within: 0.01 });
    const shifted = { ...run, iterates: [run.iterates[0]!, run.iterates[25]!], steps: [0, 50] };
    expect(shifted).not.toFollowFlow(flow, ravine, { within: 0.01 });
  });

  it('says how far they are apart, and where', () => {
    expect(failureOf(() => expect(run).toFollowFlow(flow, ravine, { within: 1e-9 }))).toMatch(
      /^expected the iterates to follow θ̈ \+ [\d.]+ θ̇ \+ ∇f = 0 with time step [\d.]+ within 1e-9, the largest distance is [\d.e-]+, at step \d+$/,
    );
    expect(failureOf(() => expect(run).not.toFollowFlow(flow, ravine, { within: 1 }))).toMatch(
      /^expected the iterates to leave .* by more than 1, the largest distance is [\d.e-]+, at step \d+$/,
    );
  });

  it('is not fooled by an ODE that leaves the finite numbers', () => {
    expect(run).not.toFollowFlow({ friction: -1e5, timeStep: 1, matching: 'textbook' }, ravine, { within: 1e300 });
  });

  it('refuses what is no trajectory from rest', () => {
    const within = { within: 1 };
    expect(failureOf(() => expect([[1], [2]]).toFollowFlow(flow, ravine, within))).toBe(
      'toFollowFlow: received must be a trajectory, as simulate returns it, got an array of length 2',
    );
    const moving = simulate(heavyBall, parameters, ravine, { maxSteps: 5, start: [1, 1], previous: [2, 1] });
    expect(failureOf(() => expect(moving).toFollowFlow(flow, ravine, within))).toBe(
      'toFollowFlow: trajectory must start at rest, from two equal points, got two that differ',
    );
    const late = { ...run, iterates: run.iterates.slice(1), steps: run.steps.slice(1), previous: run.iterates[1]! };
    expect(failureOf(() => expect(late).toFollowFlow(flow, ravine, within))).toMatch(/must start at rest/);
    expect(failureOf(() => expect({ ...run, iterations: 0 }).toFollowFlow(flow, ravine, within))).toBe(
      'toFollowFlow: trajectory must have 1 iteration at least, got 0',
    );
    expect(failureOf(() => expect(run).toFollowFlow(flow, ravine, { within: -1 }))).toBe(
      'toFollowFlow: within must be a finite number ≥ 0, got -1',
    );
  });
});
