import { describe, expect, it } from 'vitest';
import { exactFlow } from '../../src/dynamics/exact-flow.ts';
import { flowFromRest } from '../../src/dynamics/flow-from-rest.ts';
import { flowOf } from '../../src/dynamics/flow-of.ts';
import { startVelocity } from '../../src/dynamics/start-velocity.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromRest } from '../../src/response/from-rest.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';

describe('flowFromRest', () => {
  it.each([3, -0.5])('starts with the velocity that the gradient λθ asks for, λ = %d', (lambda) => {
    const flow = flowOf(heavyBall, { beta: 0.9, eta: 0.01 });
    const [velocity = NaN] = startVelocity(flow, [2 * lambda]);
    expect(flowFromRest(flow, lambda, 0.7, 2)).toEqual(exactFlow(flow, lambda, 0.7, { position: 2, velocity }));
  });

  it('follows iterates that start at rest ever closer, by the square of the step', () => {
    const gap = (h: number): number => {
      const parameters = { beta: Math.exp(-h), eta: (h * h * (1 + Math.exp(-h))) / 2 };
      const flow = flowOf(heavyBall, parameters);
      const steps = Math.round(1 / h);
      const iterate = fromRest(analyzeMode(heavyBall, parameters, 4), undefined, steps);
      return Math.abs(flowFromRest(flow, 4, steps * flow.timeStep, 1).position - iterate);
    };
    expect(gap(0.01) / gap(0.02)).toBeCloseTo(0.25, 1);
  });
});
